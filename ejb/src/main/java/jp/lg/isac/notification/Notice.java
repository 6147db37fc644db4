package jp.lg.isac.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told of something, under the membership by which he may read it. The fan-out
 * writes it; the person reads it.
 */
@Entity
@Table(name = "notice")
class Notice {
  @Id private UUID id;

  @Column(updatable = false)
  private OrganisationCode organisation;

  @Column(updatable = false)
  private UUID account;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private UUID thing;

  @Column(updatable = false)
  private boolean urgent;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected Notice() {}

  /** The first look counts. */
  void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  UUID id() {
    return id;
  }

  NoticeKind kind() {
    return NoticeKind.valueOf(kind);
  }

  UUID thing() {
    return thing;
  }

  Instant raisedAt() {
    return raisedAt;
  }

  NoticeView view(@Nullable Subject subject) {
    return new NoticeView(
        id,
        kind(),
        subject == null ? null : subject.title(),
        subject == null ? null : subject.page(),
        urgent,
        raisedAt,
        readAt);
  }
}
