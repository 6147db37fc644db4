package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.ConfirmArticle;
import jp.lg.isac.knowledge.Reviewing;
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
  @Inject private Articles articles;
  @Inject private Writing writing;
  @Inject private Reviewing reviewing;
  @Inject private ReviewedArticle reviewed;
  @Inject private CurrentUser user;
  @Inject private ArticleText texts;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable ArticleView article;
  private Markdown.@Nullable Rendered text;
  private @Nullable List<Linked> related;
  private @Nullable String report;
  private @Nullable LocalDate reviewOn;

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(Ids.of(page.parameter("id")));
    }
    return article;
  }

  public Markdown.Rendered getText() {
    if (text == null) {
      text = texts.rendered(Ids.of(page.parameter("id")), getArticle().body());
    }
    return text;
  }

  /** Articles and reports that are alike. */
  public List<Linked> getRelated() {
    if (related == null) {
      related = articles.related(Ids.of(page.parameter("id")));
    }
    return related;
  }

  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  /** Whether a text of it waits for its review. */
  public boolean isInReview() {
    return isWriter()
        && reviewed.find(getArticle().id()).filter(review -> review.outcome() == null).isPresent();
  }

  /** Says that the text is still right. */
  public String confirm() {
    reviewing.confirm(Ids.of(page.parameter("id")), new ConfirmArticle(reviewOn));
    feedback.done("article.confirmed");
    return backHere();
  }

  public String archive() {
    reviewing.archive(Ids.of(page.parameter("id")));
    feedback.done("article.archived");
    return backHere();
  }

  public String takeOver() {
    reviewing.takeOver(Ids.of(page.parameter("id")));
    feedback.done("article.owner.taken");
    return backHere();
  }

  public @Nullable LocalDate getReviewOn() {
    return reviewOn;
  }

  public void setReviewOn(@Nullable LocalDate reviewOn) {
    this.reviewOn = reviewOn;
  }

  public @Nullable String getReport() {
    return report;
  }

  public void setReport(@Nullable String report) {
    this.report = report;
  }

  public @Nullable String link() {
    var id = Ids.in(report);
    if (id.isEmpty()) {
      feedback.refused("article.links.unreadable");
      return null;
    }
    writing.link(Ids.of(page.parameter("id")), new Ref(Ref.Type.SHARED_REPORT, id.get()));
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
