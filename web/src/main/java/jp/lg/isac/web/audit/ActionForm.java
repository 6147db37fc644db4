package jp.lg.isac.web.audit;

import java.io.Serializable;
import java.time.LocalDate;
import jp.lg.isac.audit.ActionState;
import jp.lg.isac.audit.ActionView;
import jp.lg.isac.audit.PlanAction;
import org.jspecify.annotations.Nullable;

/** What is typed to plan a corrective action or to say how far it is. */
public class ActionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String what;
  private @Nullable String owner;
  private @Nullable LocalDate dueOn;
  private @Nullable ActionState state = ActionState.OPEN;

  void show(ActionView action) {
    what = action.what();
    owner = action.owner();
    dueOn = action.dueOn();
    state = action.state();
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  PlanAction toCommand() {
    return new PlanAction(what, owner, dueOn, state);
  }

  public @Nullable String getWhat() {
    return what;
  }

  public void setWhat(@Nullable String what) {
    this.what = what;
  }

  public @Nullable String getOwner() {
    return owner;
  }

  public void setOwner(@Nullable String owner) {
    this.owner = owner;
  }

  public @Nullable LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(@Nullable LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public @Nullable ActionState getState() {
    return state;
  }

  public void setState(@Nullable ActionState state) {
    this.state = state;
  }
}
