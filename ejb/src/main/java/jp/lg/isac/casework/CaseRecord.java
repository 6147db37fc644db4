package jp.lg.isac.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** Something that somebody wrote down about a case. */
@MappedSuperclass
abstract class CaseRecord {
  /** Clocks of clients run ahead a little. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  @Id private UUID id;
  private OrganisationCode organisation;
  private UUID incident;
  private UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected CaseRecord() {}

  CaseRecord(UUID id, UUID incident, SignedIn author, Instant now) {
    this.id = id;
    this.organisation = author.organisation();
    this.incident = incident;
    this.author = author.account();
    this.authorName = author.displayName();
    this.writtenAt = now;
  }

  /**
   * What happened did so before now.
   *
   * @throws DomainException.RuleViolated {@code casework.in-future}
   */
  static Instant past(Instant at, Instant now) {
    if (at.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new DomainException.RuleViolated("casework.in-future");
    }
    return at;
  }

  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean belongsTo(UUID wanted) {
    return incident.equals(wanted);
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID incident() {
    return incident;
  }

  UUID author() {
    return author;
  }

  String authorName() {
    return authorName;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  long version() {
    return version;
  }
}
