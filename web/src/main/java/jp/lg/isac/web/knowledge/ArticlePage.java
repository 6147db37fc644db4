package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.Writing;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Ref;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** An article as its readers see it; the centre links it here with shared reports. */
@Named
@RequestScoped
public class ArticlePage {
  /** An address or an id: whatever was copied from the report. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject private Articles articles;
  @Inject private Writing writing;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable ArticleView article;
  private Markdown.@Nullable Rendered text;
  private @Nullable String report;

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(Ids.of(page.parameter("id")));
    }
    return article;
  }

  public Markdown.Rendered getText() {
    if (text == null) {
      text = Markdown.rendered(getArticle().body());
    }
    return text;
  }

  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  public @Nullable String getReport() {
    return report;
  }

  public void setReport(@Nullable String report) {
    this.report = report;
  }

  public @Nullable String link() {
    var id = ID.matcher(String.valueOf(report));
    if (!id.find()) {
      feedback.refused("article.links.unreadable");
      return null;
    }
    writing.link(
        Ids.of(page.parameter("id")), new Ref(Ref.Type.SHARED_REPORT, UUID.fromString(id.group())));
    feedback.done("article.links.made");
    return backHere();
  }

  public String unlink(Linked linked) {
    writing.unlink(Ids.of(page.parameter("id")), new Ref(linked.type(), linked.id()));
    feedback.done("article.links.removed");
    return backHere();
  }

  private String backHere() {
    return "/article/detail.xhtml?faces-redirect=true&id=" + Ids.of(page.parameter("id"));
  }
}
