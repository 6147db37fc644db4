package jp.lg.isac.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.NullableUuid;
import org.jspecify.annotations.Nullable;

/** Something to be done in a case. */
@Entity
@Table(name = "case_task")
class CaseTask extends CaseRecord {
  private String title;
  private @Nullable String note;

  @Convert(converter = NullableUuid.class)
  private @Nullable UUID owner;

  @Column(name = "owner_name")
  private @Nullable String ownerName;

  @Column(name = "owner_username")
  private @Nullable String ownerUsername;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "done_by")
  private @Nullable String doneBy;

  @SuppressWarnings("NullAway.Init") // JPA
  protected CaseTask() {}

  @SuppressWarnings("NullAway.Init") // told by plan
  CaseTask(
      UUID id,
      UUID incident,
      PlanTask command,
      @Nullable Colleague owner,
      SignedIn author,
      Instant now) {
    super(id, incident, author, now);
    plan(command, owner, author, now);
  }

  final void plan(PlanTask command, @Nullable Colleague who, SignedIn by, Instant now) {
    title = command.title().strip();
    note = stripped(command.note());
    owner = who == null ? null : who.account();
    ownerName = who == null ? null : who.name();
    ownerUsername = who == null ? null : who.username();
    dueOn = command.dueOn();
    if (!command.done()) {
      doneAt = null;
      doneBy = null;
    } else if (doneAt == null) {
      doneAt = now;
      doneBy = by.displayName();
    }
  }

  /** Account of who does it. */
  @Nullable UUID owner() {
    return owner;
  }

  String title() {
    return title;
  }

  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  TaskView view() {
    return new TaskView(
        id(),
        title,
        note,
        ownerUsername,
        ownerName,
        dueOn,
        doneAt,
        doneBy,
        authorName(),
        writtenAt(),
        version());
  }
}
