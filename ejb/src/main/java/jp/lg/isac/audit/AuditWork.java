package jp.lg.isac.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/**
 * Corrective actions wait for who handles the organisation's cases until they are reported done,
 * and then for an auditor to verify them.
 */
@ApplicationScoped
class AuditWork implements WorkSource {
  @Inject AuditRepository audits;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    Set<ActionState> states = EnumSet.noneOf(ActionState.class);
    if (user.hasAnyOf(Role.OWN_CASES)) {
      states.add(ActionState.OPEN);
      states.add(ActionState.IN_PROGRESS);
    }
    if (user.hasAnyOf(Audits.RECORDERS)) {
      states.add(ActionState.DONE);
    }
    return states.isEmpty()
        ? List.of()
        : audits.actionsIn(states, limit).stream().map(action -> item(action, today)).toList();
  }

  private static WorkItem item(CorrectiveAction action, LocalDate today) {
    boolean done = action.state() == ActionState.DONE;
    return new WorkItem(
        done ? "audit.work.verify" : "audit.work.action",
        List.of(action.what()),
        done ? null : action.dueOn(),
        // who reported it done waits for it
        done ? Urgency.SOON : Urgency.of(action.dueOn(), today),
        pageOf(action));
  }

  static String pageOf(CorrectiveAction action) {
    return "/audit/action.xhtml?finding=" + action.finding() + "&id=" + action.id();
  }
}
