package jp.lg.isac.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** One stage of an incident's thread. It is written when it is sent, and never changed. */
@Entity
@Table(name = "report")
@IdClass(Report.Key.class)
class Report {
  private OrganisationCode organisation;
  @Id private UUID incident;
  @Id private int n;

  @Enumerated(EnumType.STRING)
  private ReportStage stage;

  private String body;
  private UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Column(name = "sent_at")
  private Instant sentAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Report() {}

  private Report(Incident incident, int n, ReportStage stage, SignedIn author, Instant sentAt) {
    this.organisation = incident.organisation();
    this.incident = incident.id();
    this.n = n;
    this.stage = stage;
    this.body = Objects.requireNonNull(incident.summary());
    this.author = author.account();
    this.authorName = author.displayName();
    this.sentAt = sentAt;
  }

  static Report first(Incident incident, SignedIn author, Instant now) {
    return new Report(incident, 1, ReportStage.FIRST, author, now);
  }

  OrganisationCode organisation() {
    return organisation;
  }

  int n() {
    return n;
  }

  ReportStage stage() {
    return stage;
  }

  String body() {
    return body;
  }

  UUID author() {
    return author;
  }

  String authorName() {
    return authorName;
  }

  Instant sentAt() {
    return sentAt;
  }

  /** An incident's n-th report. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID incident;
    private int n;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    Key(UUID incident, int n) {
      this.incident = incident;
      this.n = n;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && n == that.n && incident.equals(that.incident);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incident, n);
    }
  }
}
