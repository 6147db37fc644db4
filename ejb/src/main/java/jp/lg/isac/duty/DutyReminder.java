package jp.lg.isac.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** A reminder of a clock that went out. */
@Entity
@Table(name = "duty_reminder")
class DutyReminder {
  private OrganisationCode organisation;
  @Id private UUID id;
  private UUID incident;
  private String duty;

  @Column(name = "remind_at")
  private Instant remindAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected DutyReminder() {}

  OrganisationCode organisation() {
    return organisation;
  }

  UUID id() {
    return id;
  }

  UUID incident() {
    return incident;
  }

  String duty() {
    return duty;
  }

  Instant dueAt() {
    return dueAt;
  }

  /**
   * Whether it is the one of this moment. The moments of another due time are others, even where
   * they coincide.
   */
  boolean is(UUID ofIncident, ClockView clock, Instant at) {
    return incident.equals(ofIncident)
        && duty.equals(clock.duty())
        && dueAt.equals(clock.dueAt())
        && remindAt.equals(at);
  }
}
