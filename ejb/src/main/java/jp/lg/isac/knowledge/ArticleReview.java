package jp.lg.isac.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.NullableUuid;
import org.jspecify.annotations.Nullable;

/**
 * A text that its writer handed in, for another person of the centre to publish or to give back. An
 * article has at most one that is open.
 */
@Entity
@Table(name = "article_review")
class ArticleReview {
  @Id private UUID id;
  private UUID article;

  @Convert(converter = TypedArticle.class)
  private WriteArticle typed;

  @Column(name = "based_on")
  private long basedOn;

  private UUID submitter;

  @Column(name = "submitter_name")
  private String submitterName;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable ReviewOutcome outcome;

  @SuppressWarnings("UnusedVariable") // the database compares it with the submitter
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID reviewer;

  @Column(name = "reviewer_name")
  private @Nullable String reviewerName;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  private @Nullable String comment;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected ArticleReview() {}

  /** The text as it was handed in for an article, whose version it was written on. */
  ArticleReview(Article article, WriteArticle typed, SignedIn submitter, Instant now) {
    this.id = UUID.randomUUID();
    this.article = article.id();
    this.typed = typed;
    this.basedOn = article.version();
    this.submitter = submitter.account();
    this.submitterName = submitter.displayName();
    this.submittedAt = now;
  }

  /**
   * Another person has read it.
   *
   * @throws DomainException.RuleViolated {@code article.review-own} by who handed it in
   */
  void decide(ReviewOutcome decision, @Nullable String word, SignedIn person, Instant now) {
    if (person.account().equals(submitter)) {
      throw new DomainException.RuleViolated("article.review-own");
    }
    end(decision, word, person, now);
  }

  /** Somebody of the centre takes it back unread. */
  void withdraw(SignedIn person, Instant now) {
    end(ReviewOutcome.WITHDRAWN, null, person, now);
  }

  private void end(ReviewOutcome decision, @Nullable String word, SignedIn person, Instant now) {
    outcome = decision;
    comment = word == null || word.isBlank() ? null : word.strip();
    reviewer = person.account();
    reviewerName = person.displayName();
    decidedAt = now;
  }

  UUID article() {
    return article;
  }

  WriteArticle typed() {
    return typed;
  }

  /** The article's version that the text was written on. */
  long basedOn() {
    return basedOn;
  }

  UUID submitter() {
    return submitter;
  }

  String submitterName() {
    return submitterName;
  }

  boolean isOpen() {
    return outcome == null;
  }

  /** Whether its writer has it again, to go on writing. */
  boolean isGivenBack() {
    return outcome == ReviewOutcome.RETURNED || outcome == ReviewOutcome.WITHDRAWN;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  /** As this reader, a person of the centre, may go on with it. */
  ReviewView view(UUID reader) {
    return new ReviewView(
        outcome,
        typed,
        submitterName,
        submittedAt,
        isOpen() && !reader.equals(submitter),
        reviewerName,
        decidedAt,
        comment);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleReview that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
