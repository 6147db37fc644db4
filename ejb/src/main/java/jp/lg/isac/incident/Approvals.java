package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** 決裁: who submits asks, an approver or his deputy decides, and never the same person. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Approvals {
  @Inject IncidentRepository incidents;
  @Inject Reports reports;
  @Inject ApprovalRules rules;
  @Inject Sending sending;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** How the own organisation decides. */
  public ApprovalRuleView rule() {
    return ApprovalRuleView.of(rules.of(currentUser.organisation()));
  }

  /**
   * Says how the own organisation decides.
   *
   * @param version the version that the change is based on, 0 for the first
   * @throws DomainException.Invalid {@code incident.deputy-unknown} unless the deputy handles the
   *     organisation's cases
   */
  @RolesAllowed({"APPROVER", "ORG_ADMIN"})
  public ApprovalRuleView setRule(long version, @Valid SetApprovalRule command) {
    ApprovalRule rule = rules.of(currentUser.organisation());
    if (rule.version() != version) {
      throw new DomainException.Stale();
    }
    rule.set(command.mode(), deputy(command.deputy()));
    activityLog.done("approval-rule.set", "organisation", currentUser.organisation());
    return ApprovalRuleView.of(rules.keep(rule));
  }

  /** Usernames of those who can be named as deputy. */
  @RolesAllowed({"APPROVER", "ORG_ADMIN"})
  public List<String> possibleDeputies() {
    return colleagues().stream().map(ApprovalRule.Deputy::username).toList();
  }

  /** Whether the current user decides in his organisation. */
  public boolean isDecider() {
    return rules.of(currentUser.organisation()).lets(currentUser.get());
  }

  /**
   * Hands a stage in; the first one stands for the incident itself.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}, {@code incident.submitted}
   * @throws DomainException.Invalid if something that sending requires is missing
   */
  public ReportView submit(UUID incident, int n) {
    Incident own = own(incident);
    if (n == 1) {
      sending.submit(own);
    } else {
      sending.submit(own, report(incident, n));
    }
    incidents.flush();
    return reports.get(incident, n);
  }

  /**
   * Agrees to a stage, which is sent unless it was sent urgently before.
   *
   * @throws DomainException.Forbidden unless the current user is an approver or his deputy
   * @throws DomainException.Conflict {@code incident.not-submitted}
   * @throws DomainException.RuleViolated {@code incident.approver-is-requester}
   */
  public ReportView approve(UUID incident, int n) {
    requireDecider();
    sending.approve(own(incident), report(incident, n));
    incidents.flush();
    return reports.get(incident, n);
  }

  /**
   * Gives a stage back with a comment.
   *
   * @throws DomainException as {@link #approve} does
   */
  public ReportView giveBack(UUID incident, int n, @Valid ReturnReport command) {
    requireDecider();
    sending.giveBack(own(incident), report(incident, n), command.comment());
    incidents.flush();
    return reports.get(incident, n);
  }

  private void requireDecider() {
    if (!isDecider()) {
      throw new DomainException.Forbidden();
    }
  }

  private ApprovalRule.@Nullable Deputy deputy(@Nullable String username) {
    return username == null || username.isBlank()
        ? null
        : colleagues().stream()
            .filter(colleague -> colleague.username().equals(username))
            .findFirst()
            .orElseThrow(() -> new DomainException.Invalid("/deputy", "incident.deputy-unknown"));
  }

  private List<ApprovalRule.Deputy> colleagues() {
    return rules.colleagues(
        currentUser.organisation(), LocalDate.ofInstant(clock.instant(), Clocks.TOKYO));
  }

  private Incident own(UUID incident) {
    return incidents.find(incident).orElseThrow(DomainException.NotFound::new);
  }

  private Report report(UUID incident, int n) {
    return incidents.report(incident, n).orElseThrow(DomainException.NotFound::new);
  }
}
