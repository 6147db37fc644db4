package jp.lg.isac.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.compliance.Assessments;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** 監査 of the own organisation and its findings: recorded by auditors, read by who handles cases. */
@Stateless
@TenantBound
public class Audits {
  /** Who records audits and findings. */
  public static final Set<Role> RECORDERS = Set.of(Role.AUDITOR, Role.ORG_ADMIN);

  @Inject AuditRepository audits;
  @Inject Assessments assessments;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** The organisation's audits; those that began last come first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public Page<AuditView> list(PageRequest request) {
    var page =
        Page.of(
            audits.list(request),
            request.limit(),
            a -> new Cursor(a.beginsOn().atStartOfDay(Clocks.TOKYO).toInstant(), a.id()));
    Map<UUID, AuditView.Outcome> outcomes =
        audits.outcomes(page.items().stream().map(Audit::id).toList()).stream()
            .collect(Collectors.toMap(AuditView.Outcome::audit, Function.identity()));
    return page.map(
        a -> AuditView.of(a, outcomes.getOrDefault(a.id(), AuditView.Outcome.none(a.id()))));
  }

  /**
   * One audit.
   *
   * @throws DomainException.NotFound if it is not there or not the own organisation's
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public AuditView find(UUID id) {
    return view(audits.find(id).orElseThrow(DomainException.NotFound::new));
  }

  /**
   * Records an audit; answers with what is there if the id is.
   *
   * @throws DomainException.RuleViolated if it breaks a rule of {@link Audit#amend}, or {@code
   *     audit.unknown-assessment}
   */
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  public AuditView record(UUID id, @NotNull @Valid RecordAudit command) {
    var repeated = audits.find(id);
    if (repeated.isPresent()) {
      return view(repeated.get());
    }
    requireAssessment(command.assessment());
    var audit = Audit.record(id, command, currentUser.get(), clock.instant());
    audits.add(audit);
    activityLog.done("audit.record", "audit", id);
    return AuditView.of(audit, AuditView.Outcome.none(id));
  }

  /**
   * Says anew what an audit is.
   *
   * @param version the version that the change is based on
   */
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  public AuditView amend(UUID id, long version, @NotNull @Valid RecordAudit command) {
    var audit = audits.find(id).orElseThrow(DomainException.NotFound::new);
    if (audit.version() != version) {
      throw new DomainException.Stale();
    }
    if (!Objects.equals(audit.assessment(), command.assessment())) {
      requireAssessment(command.assessment());
    }
    audit.amend(command);
    audits.flush();
    activityLog.done("audit.amend", "audit", id);
    return view(audit);
  }

  /** What an audit found, in the order of the numbers. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public List<FindingView> findings(UUID audit) {
    find(audit);
    return audits.findings(audit).stream().map(FindingView::of).toList();
  }

  /** One finding. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public FindingView finding(UUID id) {
    return audits.findFinding(id).map(FindingView::of).orElseThrow(DomainException.NotFound::new);
  }

  /**
   * Records a finding under the audit's next number; answers with what is there if the id is.
   *
   * @throws DomainException.RuleViolated {@code audit.unknown-requirement} if the audit looks at a
   *     self-assessment that has no such requirement
   */
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  public FindingView recordFinding(UUID id, UUID auditId, @NotNull @Valid RecordFinding command) {
    var audit = audits.findLocked(auditId).orElseThrow(DomainException.NotFound::new);
    var repeated = audits.findFinding(id);
    if (repeated.isPresent()) {
      return FindingView.of(repeated.get());
    }
    requireRequirement(audit, command.requirement());
    var finding =
        Finding.record(
            id, audit, audits.lastNumber(auditId) + 1, command, currentUser.get(), clock.instant());
    audits.add(finding);
    activityLog.done("finding.record", "finding", id);
    return FindingView.of(finding);
  }

  /**
   * Says anew what was found.
   *
   * @param version the version that the change is based on
   */
  @RolesAllowed({"AUDITOR", "ORG_ADMIN"})
  public FindingView amendFinding(UUID id, long version, @NotNull @Valid RecordFinding command) {
    var finding = audits.findFinding(id).orElseThrow(DomainException.NotFound::new);
    if (finding.version() != version) {
      throw new DomainException.Stale();
    }
    if (!Objects.equals(finding.requirement(), command.requirement())) {
      requireRequirement(
          audits.find(finding.audit()).orElseThrow(DomainException.NotFound::new),
          command.requirement());
    }
    finding.amend(command);
    audits.flush();
    activityLog.done("finding.amend", "finding", id);
    return FindingView.of(finding);
  }

  private AuditView view(Audit audit) {
    return AuditView.of(
        audit,
        audits.outcomes(List.of(audit.id())).stream()
            .findFirst()
            .orElse(AuditView.Outcome.none(audit.id())));
  }

  private void requireAssessment(@Nullable UUID assessment) {
    if (assessment != null && !assessments.exists(assessment)) {
      throw new DomainException.RuleViolated("audit.unknown-assessment");
    }
  }

  private void requireRequirement(Audit audit, @Nullable String requirement) {
    UUID assessment = audit.assessment();
    if (assessment != null && requirement != null && !assessments.asks(assessment, requirement)) {
      throw new DomainException.RuleViolated("audit.unknown-requirement", requirement);
    }
  }
}
