package jp.lg.isac.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as its organisation and auditors read it.
 *
 * @param finding id of the finding
 * @param doneBy user name of who reported it done
 * @param verifiedBy user name of who verified it
 * @param version to be named in If-Match when it is changed
 */
public record ActionView(
    UUID id,
    UUID finding,
    String what,
    String owner,
    LocalDate dueOn,
    ActionState state,
    Instant plannedAt,
    @Nullable Instant doneAt,
    @Nullable String doneBy,
    @Nullable Instant verifiedAt,
    @Nullable String verifiedBy,
    long version) {

  static ActionView of(CorrectiveAction action) {
    return new ActionView(
        action.id(),
        action.finding(),
        action.what(),
        action.owner(),
        action.dueOn(),
        action.state(),
        action.plannedAt(),
        action.doneAt(),
        action.doneBy(),
        action.verifiedAt(),
        action.verifiedBy(),
        action.version());
  }

  /** Whether it should have been done before {@code today}. */
  public boolean overdue(LocalDate today) {
    return (state == ActionState.OPEN || state == ActionState.IN_PROGRESS) && dueOn.isBefore(today);
  }

  /** The command that would plan it as it stands. */
  public PlanAction asCommand() {
    return new PlanAction(what, owner, dueOn, state);
  }
}
