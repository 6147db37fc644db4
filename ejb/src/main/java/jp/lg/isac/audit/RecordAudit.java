package jp.lg.isac.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records an audit.
 *
 * @param planLevel the plan that it follows; only an audit by special order has none
 * @param endsOn its last day, if it takes more than one
 * @param auditor name of who audits
 * @param auditorSection the section or company that the auditor belongs to
 * @param auditedSection the section that is audited
 * @param scope what is looked at
 * @param assessment the self-assessment that it looks at, if any
 */
public record RecordAudit(
    @NotBlank @Size(max = 200) String title,
    @NotNull AuditKind kind,
    @Nullable PlanLevel planLevel,
    @NotNull LocalDate beginsOn,
    @Nullable LocalDate endsOn,
    @NotBlank @Size(max = 100) String auditor,
    @NotBlank @Size(max = 100) String auditorSection,
    @NotBlank @Size(max = 100) String auditedSection,
    @NotNull @Size(max = 4_000) String scope,
    @Nullable UUID assessment) {

  @SuppressWarnings("NullAway") // a JSON body may leave the scope out
  public RecordAudit {
    scope = scope == null ? "" : scope;
  }
}
