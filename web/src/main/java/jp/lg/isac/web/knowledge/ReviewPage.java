package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.Differences;
import jp.lg.isac.knowledge.ReturnArticle;
import jp.lg.isac.knowledge.ReviewView;
import jp.lg.isac.knowledge.Reviewing;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** A text that was handed in, for another person to publish or to give back. */
@Named
@RequestScoped
public class ReviewPage {
  @Inject private Articles articles;
  @Inject private Reviewing reviewing;
  @Inject private ReviewedArticle reviewed;
  @Inject private ArticleText texts;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable ArticleView article;
  private @Nullable ReviewView review;
  private @Nullable String comment;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(getId());
    }
    return article;
  }

  public ReviewView getReview() {
    if (review == null) {
      review = reviewed.find(getId()).orElseThrow(DomainException.NotFound::new);
    }
    return review;
  }

  public Markdown.Rendered getText() {
    return texts.rendered(getId(), body());
  }

  /** What would change for its readers; nothing of an article that none has read yet. */
  public List<Differences.Line> getChanges() {
    return getArticle().number() == 0
        ? List.of()
        : Differences.between(getArticle().body(), body()).lines();
  }

  private String body() {
    return Objects.requireNonNullElse(getReview().text().body(), "");
  }

  public String publish() {
    var published = reviewing.publish(getId());
    feedback.done("article.published", published.number());
    return "/article/detail.xhtml?faces-redirect=true&id=" + getId();
  }

  public String giveBack() {
    reviewing.giveBack(getId(), new ReturnArticle(Objects.requireNonNullElse(comment, "")));
    feedback.done("article.review.returned");
    return "/article/detail.xhtml?faces-redirect=true&id=" + getId();
  }

  public String withdraw() {
    reviewing.withdraw(getId());
    feedback.done("article.review.withdrawn");
    return "/article/edit.xhtml?faces-redirect=true&id=" + getId();
  }

  public @Nullable String getComment() {
    return comment;
  }

  public void setComment(@Nullable String comment) {
    this.comment = comment;
  }
}
