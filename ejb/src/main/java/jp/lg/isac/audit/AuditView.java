package jp.lg.isac.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit as its organisation and auditors read it.
 *
 * @param findings how many there are
 * @param openActions corrective actions that are not verified
 * @param version to be named in If-Match when it is changed
 */
public record AuditView(
    UUID id,
    String title,
    AuditKind kind,
    @Nullable PlanLevel planLevel,
    LocalDate beginsOn,
    @Nullable LocalDate endsOn,
    String auditor,
    String auditorSection,
    String auditedSection,
    String scope,
    @Nullable UUID assessment,
    long findings,
    long openActions,
    Instant recordedAt,
    String recordedBy,
    long version) {

  /** What follows from an audit, in numbers; public for the query language alone. */
  public record Outcome(UUID audit, long findings, long openActions) {
    static Outcome none(UUID audit) {
      return new Outcome(audit, 0, 0);
    }
  }

  static AuditView of(Audit audit, Outcome outcome) {
    return new AuditView(
        audit.id(),
        audit.title(),
        audit.kind(),
        audit.planLevel(),
        audit.beginsOn(),
        audit.endsOn(),
        audit.auditor(),
        audit.auditorSection(),
        audit.auditedSection(),
        audit.scope(),
        audit.assessment(),
        outcome.findings(),
        outcome.openActions(),
        audit.recordedAt(),
        audit.recordedBy(),
        audit.version());
  }

  /** The command that would record it as it stands. */
  public RecordAudit asCommand() {
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
        assessment);
  }
}
