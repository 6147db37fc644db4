package jp.lg.isac.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Plans a corrective action, or says how far it is.
 *
 * @param what will be done
 * @param owner name of who answers for it
 * @param dueOn the last day on which it is in time
 * @param state how far it is; a new one is {@code OPEN} unless it says otherwise
 */
public record PlanAction(
    @NotBlank @Size(max = 4_000) String what,
    @NotBlank @Size(max = 100) String owner,
    @NotNull LocalDate dueOn,
    @NotNull ActionState state) {

  @SuppressWarnings("NullAway") // a JSON body may leave the state out
  public PlanAction {
    state = state == null ? ActionState.OPEN : state;
  }
}
