package jp.lg.isac.web.audit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.audit.AuditKind;
import jp.lg.isac.audit.AuditView;
import jp.lg.isac.audit.PlanLevel;
import jp.lg.isac.audit.RecordAudit;
import org.jspecify.annotations.Nullable;

/** What is typed to record an audit. */
public class AuditForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String title;
  private @Nullable AuditKind kind = AuditKind.INTERNAL;
  private @Nullable PlanLevel planLevel = PlanLevel.ANNUAL;
  private @Nullable LocalDate beginsOn;
  private @Nullable LocalDate endsOn;
  private @Nullable String auditor;
  private @Nullable String auditorSection;
  private @Nullable String auditedSection;
  private @Nullable String scope;
  private @Nullable String assessment;

  void show(AuditView audit) {
    title = audit.title();
    kind = audit.kind();
    planLevel = audit.planLevel();
    beginsOn = audit.beginsOn();
    endsOn = audit.endsOn();
    auditor = audit.auditor();
    auditorSection = audit.auditorSection();
    auditedSection = audit.auditedSection();
    scope = audit.scope();
    assessment = audit.assessment() == null ? null : audit.assessment().toString();
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  RecordAudit toCommand() {
    return new RecordAudit(
        title,
        kind,
        planLevel,
        beginsOn,
        endsOn,
        auditor,
        auditorSection,
        auditedSection,
        scope,
        assessment == null ? null : UUID.fromString(assessment));
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable AuditKind getKind() {
    return kind;
  }

  public void setKind(@Nullable AuditKind kind) {
    this.kind = kind;
  }

  public @Nullable PlanLevel getPlanLevel() {
    return planLevel;
  }

  public void setPlanLevel(@Nullable PlanLevel planLevel) {
    this.planLevel = planLevel;
  }

  public @Nullable LocalDate getBeginsOn() {
    return beginsOn;
  }

  public void setBeginsOn(@Nullable LocalDate beginsOn) {
    this.beginsOn = beginsOn;
  }

  public @Nullable LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(@Nullable LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public @Nullable String getAuditor() {
    return auditor;
  }

  public void setAuditor(@Nullable String auditor) {
    this.auditor = auditor;
  }

  public @Nullable String getAuditorSection() {
    return auditorSection;
  }

  public void setAuditorSection(@Nullable String auditorSection) {
    this.auditorSection = auditorSection;
  }

  public @Nullable String getAuditedSection() {
    return auditedSection;
  }

  public void setAuditedSection(@Nullable String auditedSection) {
    this.auditedSection = auditedSection;
  }

  public @Nullable String getScope() {
    return scope;
  }

  public void setScope(@Nullable String scope) {
    this.scope = scope;
  }

  /** Id of the self-assessment that is looked at. */
  public @Nullable String getAssessment() {
    return assessment;
  }

  public void setAssessment(@Nullable String assessment) {
    this.assessment = assessment;
  }
}
