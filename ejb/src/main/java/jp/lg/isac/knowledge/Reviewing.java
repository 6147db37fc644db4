package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.TenantBound;

/**
 * 査読: what one person of the centre writes, another publishes or gives back; and what is published
 * is looked at again, by another than who wrote it last.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Reviewing {
  @Inject ArticleRepository articles;
  @Inject ArticlePress press;
  @Inject Centre centre;
  @Inject SearchChanges searchChanges;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * The last review of an article.
   *
   * @throws DomainException.NotFound if there was none
   */
  public ReviewView get(UUID id) {
    UUID reader = centre.writer().account();
    readable(id);
    return articles
        .lastReview(id)
        .map(review -> review.view(reader))
        .orElseThrow(DomainException.NotFound::new);
  }

  /**
   * Hands a text in: a draft, which nobody writes meanwhile, or a revision of what is published,
   * which its readers go on reading as it is.
   *
   * @param version the version that the writer has read, 0 of a new article
   * @throws DomainException.Stale if somebody wrote it since
   * @throws DomainException.Conflict {@code article.in-review} if a text waits already
   * @throws DomainException.Invalid if something that publishing requires is missing
   * @throws DomainException.RuleViolated if the audience breaks a rule
   */
  public ArticleView submit(UUID id, long version, @Valid WriteArticle typed) {
    SignedIn writer = centre.writer();
    WriteArticle command = press.tagged(typed, id);
    Article article = version == 0 ? begun(id) : readable(id);
    if (article.version() != version) {
      throw new DomainException.Stale();
    }
    press.requireNoOpenReview(id);
    if (article.wasPublished()) {
      article.checkRevision(command, writer, clock.instant());
    } else {
      article.submit(command, writer, clock.instant());
    }
    articles.flush();
    articles.add(new ArticleReview(article, command, writer, clock.instant()));
    articles.workingCopy(writer.account(), id).ifPresent(articles::remove);
    activityLog.done("article.submit", "article", id);
    return press.view(article);
  }

  private Article begun(UUID id) {
    if (articles.find(id).isPresent()) {
      throw new DomainException.Stale();
    }
    var draft = Article.draft(id, clock.instant());
    articles.add(draft);
    activityLog.done("article.begin", "article", id);
    return draft;
  }

  /**
   * Publishes what was handed in.
   *
   * @throws DomainException.Conflict {@code article.review-none} if nothing waits, {@code
   *     article.review-outdated} if the article was written since
   * @throws DomainException.RuleViolated {@code article.review-own} by who handed it in
   */
  public ArticleView publish(UUID id) {
    SignedIn reviewer = centre.writer();
    Article article = readable(id);
    ArticleReview review = open(id);
    review.decide(ReviewOutcome.PUBLISHED, null, reviewer, clock.instant());
    if (review.basedOn() != article.version()) {
      throw new DomainException.Conflict("article.review-outdated");
    }
    article.publishReviewed(review.typed(), review.submitter(), reviewer, clock.instant());
    press.published(article, review.submitterName(), review.typed().reason());
    return press.view(article);
  }

  /**
   * Gives it back to its writer.
   *
   * @throws DomainException.Conflict {@code article.review-none}
   * @throws DomainException.RuleViolated {@code article.review-own}
   */
  public ArticleView giveBack(UUID id, @Valid ReturnArticle command) {
    SignedIn reviewer = centre.writer();
    Article article = readable(id);
    open(id).decide(ReviewOutcome.RETURNED, command.comment(), reviewer, clock.instant());
    article.reopen();
    activityLog.done("article.return", "article", id);
    return press.view(article);
  }

  /**
   * Takes it back, to go on writing.
   *
   * @throws DomainException.Conflict {@code article.review-none}
   */
  public ArticleView withdraw(UUID id) {
    SignedIn person = centre.writer();
    Article article = readable(id);
    open(id).withdraw(person, clock.instant());
    article.reopen();
    activityLog.done("article.withdraw-review", "article", id);
    return press.view(article);
  }

  /**
   * Says that what is published is still right, without a new text.
   *
   * @throws DomainException.Conflict {@code article.not-published}
   * @throws DomainException.RuleViolated {@code article.review-own} by who wrote it last
   */
  public ArticleView confirm(UUID id, @Valid ConfirmArticle command) {
    SignedIn reviewer = centre.writer();
    Article article = readable(id);
    article.confirm(command.reviewOn(), reviewer, clock.instant());
    activityLog.done("article.confirm", "article", id);
    return press.view(article);
  }

  /**
   * Takes an article from its readers, and from the public. Written again, it is published again.
   *
   * @throws DomainException.Conflict {@code article.not-published}
   */
  public ArticleView archive(UUID id) {
    centre.writer();
    Article article = readable(id);
    press.requireNoOpenReview(id);
    article.archive();
    press.close(article);
    searchChanges.changed(DocumentType.ARTICLE, id);
    activityLog.done("article.archive", "article", id);
    return press.view(article);
  }

  /** The current user answers for the article from now on. */
  public ArticleView takeOver(UUID id) {
    SignedIn person = centre.writer();
    Article article = readable(id);
    article.takeOver(person);
    activityLog.done("article.take-over", "article", id);
    return press.view(article);
  }

  private ArticleReview open(UUID id) {
    return articles
        .lastReview(id)
        .filter(ArticleReview::isOpen)
        .orElseThrow(() -> new DomainException.Conflict("article.review-none"));
  }

  private Article readable(UUID id) {
    return articles.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
