package jp.lg.isac.web.casework;

import java.io.Serializable;
import java.time.LocalDate;
import jp.lg.isac.casework.PlanTask;
import jp.lg.isac.casework.TaskView;
import org.jspecify.annotations.Nullable;

/** What is typed about a task. */
public class TaskForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String title;
  private @Nullable String note;
  private @Nullable String owner;
  private @Nullable LocalDate dueOn;
  private boolean done;

  void show(TaskView view) {
    title = view.title();
    note = view.note();
    owner = view.owner();
    dueOn = view.dueOn();
    done = view.doneAt() != null;
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  PlanTask toCommand() {
    return new PlanTask(title, note, owner, dueOn, done);
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note;
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

  public boolean isDone() {
    return done;
  }

  public void setDone(boolean done) {
    this.done = done;
  }
}
