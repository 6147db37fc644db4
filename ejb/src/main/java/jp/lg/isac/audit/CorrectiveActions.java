package jp.lg.isac.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;

/** 是正措置: planned and done by who handles cases, verified by somebody else. */
@Stateless
@TenantBound
public class CorrectiveActions {
  @Inject AuditRepository audits;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Notices notices;
  @Inject Clock clock;

  /** What is done about a finding; what is due first comes first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public List<ActionView> ofFinding(UUID finding) {
    require(finding);
    return audits.actions(finding).stream().map(ActionView::of).toList();
  }

  /** What is done about all findings of an audit; what is due first comes first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public List<ActionView> ofAudit(UUID audit) {
    return audits.actionsOfAudit(audit).stream().map(ActionView::of).toList();
  }

  /** One action of a finding. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public ActionView find(UUID finding, UUID id) {
    return ActionView.of(action(finding, id));
  }

  /** Plans an action; answers with what is there if the id is. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public ActionView plan(UUID id, UUID finding, @NotNull @Valid PlanAction command) {
    var of = require(finding);
    var repeated = audits.findAction(id);
    if (repeated.isPresent()) {
      return ActionView.of(repeated.get());
    }
    var action = CorrectiveAction.plan(id, of, command, currentUser.get(), clock.instant());
    audits.add(action);
    notices.raise(
        NewNotice.toReaders(
            NoticeKind.CORRECTIVE_ACTION,
            id,
            1,
            Set.of(ReaderTokens.own(currentUser.organisation()))));
    activityLog.done("corrective-action.plan", "corrective_action", id);
    return ActionView.of(action);
  }

  /**
   * Says anew what is done and how far it is.
   *
   * @param version the version that the change is based on
   * @throws DomainException if it breaks a rule of {@link CorrectiveAction#update}
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "AUDITOR"})
  public ActionView update(
      UUID finding, UUID id, long version, @NotNull @Valid PlanAction command) {
    var action = action(finding, id);
    if (action.version() != version) {
      throw new DomainException.Stale();
    }
    action.update(command, currentUser.get(), clock.instant());
    audits.flush();
    activityLog.done("corrective-action.update", "corrective_action", id);
    return ActionView.of(action);
  }

  private Finding require(UUID finding) {
    return audits.findFinding(finding).orElseThrow(DomainException.NotFound::new);
  }

  private CorrectiveAction action(UUID finding, UUID id) {
    return audits
        .findAction(id)
        .filter(action -> action.finding().equals(finding))
        .orElseThrow(DomainException.NotFound::new);
  }
}
