package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleVersionView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.Writing;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** An article as it was published at one time. */
@Named
@RequestScoped
public class ArticleVersionPage {
  @Inject private Articles articles;
  @Inject private Writing writing;
  @Inject private ArticleText texts;
  @Inject private CurrentUser user;
  @Inject private Feedback feedback;
  @Inject private PageAddress page;

  private @Nullable ArticleVersionView version;
  private Markdown.@Nullable Rendered text;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleVersionView getVersion() {
    if (version == null) {
      version = articles.version(Ids.of(page.parameter("id")), number());
    }
    return version;
  }

  public Markdown.Rendered getText() {
    if (text == null) {
      text = texts.rendered(Ids.of(page.parameter("id")), getVersion().body());
    }
    return text;
  }

  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  /** Begins a revision with this version's text. */
  public String restore() {
    writing.restore(getId(), number());
    feedback.done("article.restored", number());
    return "/article/edit.xhtml?faces-redirect=true&id=" + getId();
  }

  private int number() {
    try {
      return Integer.parseInt(page.parameter("number"));
    } catch (NumberFormatException e) {
      throw new DomainException.NotFound();
    }
  }
}
