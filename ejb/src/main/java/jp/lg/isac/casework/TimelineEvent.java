package jp.lg.isac.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;

/** Something that happened in a case. */
@Entity
@Table(name = "case_event")
class TimelineEvent extends CaseRecord {
  private Instant at;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  private String what;

  @SuppressWarnings("NullAway.Init") // JPA
  protected TimelineEvent() {}

  @SuppressWarnings("NullAway.Init") // told by tell
  TimelineEvent(UUID id, UUID incident, NoteEvent command, SignedIn author, Instant now) {
    super(id, incident, author, now);
    tell(command, now);
  }

  final void tell(NoteEvent command, Instant now) {
    at = past(command.at(), now);
    kind = command.kind();
    what = command.what().strip();
  }

  EventView view() {
    return new EventView(id(), at, kind, what, authorName(), writtenAt(), version());
  }
}
