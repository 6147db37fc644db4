package jp.lg.isac.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.lg.isac.incident.IncidentDiscarded;

/** When the draft that was made of a note is thrown away, the note waits again. */
@ApplicationScoped
class DiscardedCall {
  @Inject TelephoneRepository reports;

  void reopen(@Observes IncidentDiscarded discarded) {
    reports.reopen(discarded.incident());
  }
}
