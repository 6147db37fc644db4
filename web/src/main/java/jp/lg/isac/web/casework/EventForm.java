package jp.lg.isac.web.casework;

import java.io.Serializable;
import java.time.Instant;
import jp.lg.isac.casework.EventKind;
import jp.lg.isac.casework.EventView;
import jp.lg.isac.casework.NoteEvent;
import org.jspecify.annotations.Nullable;

/** What is typed about what happened. */
public class EventForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Instant at;
  private @Nullable EventKind kind;
  private @Nullable String what;

  void show(EventView view) {
    at = view.at();
    kind = view.kind();
    what = view.what();
  }

  @SuppressWarnings("NullAway") // what is missing is told by the command's own constraints
  NoteEvent toCommand() {
    return new NoteEvent(at, kind, what);
  }

  public @Nullable Instant getAt() {
    return at;
  }

  public void setAt(@Nullable Instant at) {
    this.at = at;
  }

  public @Nullable EventKind getKind() {
    return kind;
  }

  public void setKind(@Nullable EventKind kind) {
    this.kind = kind;
  }

  public @Nullable String getWhat() {
    return what;
  }

  public void setWhat(@Nullable String what) {
    this.what = what;
  }
}
