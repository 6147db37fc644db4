package jp.lg.isac.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;

/** A talk with somebody about a case. */
@Entity
@Table(name = "case_contact")
class CaseContact extends CaseRecord {
  private Instant at;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String whom;
  private String said;

  @SuppressWarnings("NullAway.Init") // JPA
  protected CaseContact() {}

  @SuppressWarnings("NullAway.Init") // told by tell
  CaseContact(UUID id, UUID incident, NoteContact command, SignedIn author, Instant now) {
    super(id, incident, author, now);
    tell(command, now);
  }

  final void tell(NoteContact command, Instant now) {
    at = past(command.at(), now);
    channel = command.channel();
    whom = command.whom().strip();
    said = command.said().strip();
  }

  CaseContactView view() {
    return new CaseContactView(id(), at, channel, whom, said, authorName(), writtenAt(), version());
  }
}
