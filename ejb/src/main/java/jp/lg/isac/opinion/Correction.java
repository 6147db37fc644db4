package jp.lg.isac.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** A correction of an article that a reader proposes; it is decided once and for good. */
@Entity
@Table(name = "article_correction")
class Correction {
  @Id private UUID id;
  @Column private OrganisationCode organisation;
  private UUID article;
  private int number;
  @Column private UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "source_name")
  private String sourceName;

  private String body;

  @Column(name = "posted_at")
  private Instant postedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable CorrectionDecision decision;

  private @Nullable String word;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Correction() {}

  Correction(UUID id, UUID article, int number, String body, SignedIn reader, Instant now) {
    this.id = id;
    this.organisation = reader.organisation();
    this.article = article;
    this.number = number;
    this.author = reader.account();
    this.authorName = reader.displayName();
    this.sourceName = reader.organisationName();
    this.body = body.strip();
    this.postedAt = now;
  }

  /**
   * The centre decides on it.
   *
   * @throws DomainException.Conflict {@code opinion.decided} if it has already
   */
  void decide(CorrectionDecision decided, @Nullable String why, SignedIn person, Instant now) {
    if (decision != null) {
      throw new DomainException.Conflict("opinion.decided");
    }
    decision = decided;
    word = why == null || why.isBlank() ? null : why.strip();
    decidedBy = person.displayName();
    decidedAt = now;
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID article() {
    return article;
  }

  UUID author() {
    return author;
  }

  String sourceName() {
    return sourceName;
  }

  Instant postedAt() {
    return postedAt;
  }

  CorrectionView view(boolean isDecidable) {
    return new CorrectionView(
        id,
        number,
        sourceName,
        authorName,
        body,
        postedAt,
        decision,
        word,
        decidedAt,
        isDecidable && decision == null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Correction that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
