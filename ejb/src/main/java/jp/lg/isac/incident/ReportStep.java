package jp.lg.isac.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** One step of a stage's 決裁: who, when, and why. */
@Entity
@Table(name = "report_step")
class ReportStep {
  /** What was done. */
  enum Kind {
    SUBMITTED,
    SENT_URGENTLY,
    SENT_ALONE,
    APPROVED,
    RETURNED
  }

  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private UUID incident;
  @Column private int n;

  @Enumerated(EnumType.STRING)
  @Column
  private Kind kind;

  @Column private UUID account;
  @Column private String name;
  @Column private boolean deputising;
  @Column private @Nullable String comment;
  @Column private Instant at;

  protected ReportStep() {}

  static ReportStep of(
      Report report, Kind kind, SignedIn who, @Nullable String comment, Instant now) {
    var step = new ReportStep();
    step.id = UUID.randomUUID();
    step.organisation = report.organisation();
    step.incident = report.incident();
    step.n = report.n();
    step.kind = kind;
    step.account = who.account();
    step.name = who.displayName();
    step.deputising = (kind == Kind.APPROVED || kind == Kind.RETURNED) && !who.has(Role.APPROVER);
    step.comment = comment;
    step.at = now;
    return step;
  }

  UUID id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  int n() {
    return n;
  }

  ReportStepView view() {
    return new ReportStepView(kind.name(), name, deputising, comment, at);
  }
}
