package jp.lg.isac.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.NullableUuid;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** 監査 of one section of an organisation. It is recorded, and amended as long as it goes on. */
@Entity
class Audit {
  @Id private UUID id;
  @Column private OrganisationCode organisation;
  @Column private String title;

  @Enumerated(EnumType.STRING)
  @Column
  private AuditKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "plan_level")
  private @Nullable PlanLevel planLevel;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  @Column private String auditor;

  @Column(name = "auditor_section")
  private String auditorSection;

  @Column(name = "audited_section")
  private String auditedSection;

  @Column private String scope;

  @Column
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID assessment;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected Audit() {}

  static Audit record(UUID id, RecordAudit command, SignedIn user, Instant now) {
    var audit = new Audit();
    audit.id = id;
    audit.organisation = user.organisation();
    audit.recordedAt = now;
    audit.recordedBy = user.displayName();
    audit.amend(command);
    return audit;
  }

  /**
   * Says anew what the audit is.
   *
   * @throws DomainException.RuleViolated {@code audit.auditor-of-audited-section}, {@code
   *     audit.plan-missing}, {@code audit.ends-before-it-begins}
   */
  final void amend(RecordAudit command) {
    if (Names.same(command.auditorSection(), command.auditedSection())) {
      throw new DomainException.RuleViolated("audit.auditor-of-audited-section");
    }
    if (command.planLevel() == null && command.kind() != AuditKind.SPECIAL) {
      throw new DomainException.RuleViolated("audit.plan-missing");
    }
    if (command.endsOn() != null && command.endsOn().isBefore(command.beginsOn())) {
      throw new DomainException.RuleViolated("audit.ends-before-it-begins");
    }
    title = command.title().strip();
    kind = command.kind();
    planLevel = command.planLevel();
    beginsOn = command.beginsOn();
    endsOn = command.endsOn();
    auditor = command.auditor().strip();
    auditorSection = command.auditorSection().strip();
    auditedSection = command.auditedSection().strip();
    scope = command.scope().strip();
    assessment = command.assessment();
  }

  UUID id() {
    return id;
  }

  OrganisationCode organisation() {
    return organisation;
  }

  String title() {
    return title;
  }

  AuditKind kind() {
    return kind;
  }

  @Nullable PlanLevel planLevel() {
    return planLevel;
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  @Nullable LocalDate endsOn() {
    return endsOn;
  }

  String auditor() {
    return auditor;
  }

  String auditorSection() {
    return auditorSection;
  }

  String auditedSection() {
    return auditedSection;
  }

  String scope() {
    return scope;
  }

  @Nullable UUID assessment() {
    return assessment;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  long version() {
    return version;
  }
}
