package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.sharing.TenantBound;

/** Writing the knowledge base, which the centre alone does. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Writing {
  @Inject ArticleRepository articles;
  @Inject ArticlePress press;
  @Inject Centre centre;
  @Inject Links links;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Writes a new article, as a draft or for its readers.
   *
   * @param id of the new article; if it is there already it is answered as it stands, so that a
   *     repeated request makes nothing twice
   * @throws DomainException.Invalid if something that publishing requires is missing
   * @throws DomainException.RuleViolated if the audience breaks a rule
   */
  public ArticleView post(UUID id, @Valid WriteArticle typed) {
    Optional<Article> existing = articles.find(id);
    if (existing.isPresent()) {
      return press.view(existing.get());
    }
    WriteArticle command = press.tagged(typed, id);
    var article = Article.draft(id, clock.instant());
    article.write(command, centre.writer(), clock.instant());
    articles.add(article);
    activityLog.done("article.begin", "article", id);
    written(article, command);
    return press.view(article);
  }

  /**
   * Writes an article anew: a draft as a draft or for its readers, a published one as a further
   * version. The writer's working copy of it is done with.
   *
   * @param version the version that the writer has read
   * @throws DomainException.Stale if somebody wrote it since
   * @throws DomainException.Conflict {@code article.already-published}, {@code article.in-review}
   */
  public ArticleView rewrite(UUID id, long version, @Valid WriteArticle typed) {
    Article article = readable(id);
    if (article.version() != version) {
      throw new DomainException.Stale();
    }
    press.requireNoOpenReview(id);
    WriteArticle command = press.tagged(typed, id);
    article.write(command, centre.writer(), clock.instant());
    written(article, command);
    articles
        .workingCopy(currentUser.userId(), id)
        .ifPresent(
            copy -> {
              articles.remove(copy);
              activityLog.done("article.discard-revision", "article", id);
            });
    return press.view(article);
  }

  /**
   * Writes a new article, or one that is there anew.
   *
   * @param version the version that the writer has read, 0 of a new article
   * @see #post
   * @see #rewrite
   */
  public ArticleView write(UUID id, long version, @Valid WriteArticle command) {
    return articles.find(id).isPresent() ? rewrite(id, version, command) : post(id, command);
  }

  /** Where the current user goes on writing; of an article that is not there, with nothing yet. */
  public Manuscript manuscript(UUID id) {
    return articles
        .find(id)
        .map(
            article ->
                articles
                    .workingCopy(currentUser.userId(), id)
                    .map(copy -> Manuscript.of(article, copy))
                    .or(() -> givenBack(article).map(text -> Manuscript.of(article, text)))
                    .orElseGet(() -> Manuscript.of(article, press.today())))
        .orElseGet(Manuscript::blank);
  }

  /** A revision that its writer has again, if the article is still as it was. */
  private Optional<ArticleReview> givenBack(Article article) {
    return articles
        .lastReview(article.id())
        .filter(
            review ->
                article.wasPublished()
                    && review.isGivenBack()
                    && review.submitter().equals(currentUser.userId())
                    && review.basedOn() == article.version());
  }

  /**
   * Keeps what the current user has typed, so that nothing is lost: a draft is written as it is; of
   * a published article a working copy is kept beside it.
   *
   * @param version the version that the writer began with, 0 of a new article
   * @throws DomainException.Stale if somebody else wrote the draft since
   */
  public Kept keep(UUID id, long version, @Valid WriteArticle typed) {
    Instant now = clock.instant();
    if (articles.find(id).filter(Article::wasPublished).isEmpty()) {
      return new Kept(now, write(id, version, typed).version());
    }
    UUID account = currentUser.userId();
    articles
        .workingCopy(account, id)
        .ifPresentOrElse(
            copy -> copy.keep(typed, version, now),
            () -> articles.add(WorkingCopy.begin(account, id, typed, version, now)));
    return new Kept(now, version);
  }

  /**
   * What was typed is safe.
   *
   * @param savedAt since when
   * @param version with which the writer goes on
   */
  public record Kept(Instant savedAt, long version) {}

  /**
   * Begins a revision with the text of an old version, for the current user to look at and publish.
   *
   * @throws DomainException.NotFound if there is no such version
   * @throws DomainException.Conflict {@code article.revision-begun} if the current user has typed a
   *     revision already, {@code article.in-review}
   */
  public Manuscript restore(UUID id, int number) {
    Article article = readable(id);
    ArticleVersion old = articles.version(id, number).orElseThrow(DomainException.NotFound::new);
    press.requireNoOpenReview(id);
    UUID account = currentUser.userId();
    if (articles.workingCopy(account, id).isPresent()) {
      throw new DomainException.Conflict("article.revision-begun");
    }
    WriteArticle text = Manuscript.of(article, press.today()).text().with(old);
    var copy = WorkingCopy.begin(account, id, text, article.version(), clock.instant());
    articles.add(copy);
    activityLog.done("article.restore", "article", id);
    return Manuscript.of(article, copy);
  }

  /**
   * Throws a draft away.
   *
   * @throws DomainException.Conflict {@code article.already-published}
   */
  public void discard(UUID id) {
    Article article = readable(id);
    article.requireDraft();
    articles.remove(article);
    activityLog.done("article.discard", "article", id);
  }

  /** Throws away what the current user has typed of a revision; the article stays as it is. */
  public void discardRevision(UUID id) {
    articles
        .workingCopy(currentUser.userId(), id)
        .ifPresent(
            copy -> {
              articles.remove(copy);
              activityLog.done("article.discard-revision", "article", id);
            });
  }

  /**
   * Links an article with something else that the current user may read.
   *
   * @throws DomainException.RuleViolated {@code link.not-readable} unless that is there
   */
  public ArticleView link(UUID id, Ref other) {
    Article article = readable(id);
    links.link(currentUser.organisation(), ref(id), other, clock.instant());
    activityLog.done("article.link", "article", id);
    return press.view(article);
  }

  /** Takes a link back. */
  public ArticleView unlink(UUID id, Ref other) {
    Article article = readable(id);
    links.unlink(ref(id), other);
    activityLog.done("article.unlink", "article", id);
    return press.view(article);
  }

  private void written(Article article, WriteArticle command) {
    articles.flush();
    if (article.isPublished()) {
      press.published(article, currentUser.displayName(), command.reason());
    }
  }

  private Article readable(UUID id) {
    return articles.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private static Ref ref(UUID id) {
    return new Ref(Ref.Type.ARTICLE, id);
  }
}
