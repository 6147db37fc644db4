package jp.lg.isac.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.incident.IncidentDiscarded;

/** When a draft is thrown away, what was written down about it goes with it. */
@ApplicationScoped
class DiscardedCase {
  @Inject CaseRepository records;
  @Inject Attachments attachments;

  void clear(@Observes IncidentDiscarded discarded) {
    var incident = discarded.incident();
    Stream.of(
            records.events(incident),
            records.tasks(incident),
            records.contacts(incident),
            records.indicators(incident),
            records.evidence(incident))
        .forEach(written -> written.forEach(records::remove));
    records.flush();
    attachments.removeAll(EvidenceRoom.subject(incident));
    records.flush();
  }
}
