package jp.lg.isac.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** That a duty of a case was fulfilled, and whether in time: judged once and kept. */
@Entity
@Table(name = "duty_report")
@IdClass(DutyReport.Key.class)
class DutyReport {
  private OrganisationCode organisation;
  @Id private UUID incident;
  @Id private String duty;

  @Column(name = "rule_version")
  private int ruleVersion;

  @Column(name = "warn_on")
  private LocalDate warnOn;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Column(name = "on_time")
  private boolean onTime;

  @Column private UUID account;

  @Column(name = "noted_at")
  private Instant notedAt;

  @SuppressWarnings("NullAway.Init") // JPA
  protected DutyReport() {}

  DutyReport(
      UUID incident, DutyRule rule, DutyRule.Fulfilled fulfilled, SignedIn who, Instant now) {
    this.organisation = who.organisation();
    this.incident = incident;
    this.duty = rule.code();
    this.ruleVersion = rule.ruleVersion();
    this.warnOn = fulfilled.dates().warnOn();
    this.lastDay = fulfilled.dates().lastDay();
    this.reportedAt = fulfilled.reportedAt();
    this.onTime = fulfilled.onTime();
    this.account = who.account();
    this.notedAt = now;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  UUID incident() {
    return incident;
  }

  String duty() {
    return duty;
  }

  int ruleVersion() {
    return ruleVersion;
  }

  DutyRule.Fulfilled fulfilled() {
    return new DutyRule.Fulfilled(new DutyDates(true, warnOn, lastDay), reportedAt, onTime);
  }

  /** A duty of a case. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID incident;
    private String duty;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && incident.equals(that.incident) && duty.equals(that.duty);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incident, duty);
    }
  }
}
