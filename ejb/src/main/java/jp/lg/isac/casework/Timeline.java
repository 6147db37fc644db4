package jp.lg.isac.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What happened in a case, and when. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Timeline {
  @Inject Cases cases;
  @Inject CaseRepository records;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All that happened in a case, the earliest first. */
  public List<EventView> list(UUID incident) {
    cases.requireOwn(incident);
    return records.events(incident).stream().map(TimelineEvent::view).toList();
  }

  public EventView get(UUID incident, UUID id) {
    return own(incident, id).view();
  }

  /**
   * Writes down what happened.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.RuleViolated {@code casework.in-future}
   */
  public EventView note(UUID incident, UUID id, @Valid NoteEvent command) {
    cases.requireOwn(incident);
    var there = records.find(TimelineEvent.class, incident, id);
    if (there.isPresent()) {
      return there.get().view();
    }
    var written = new TimelineEvent(id, incident, command, currentUser.get(), clock.instant());
    records.add(written);
    activityLog.done("timeline.note", "incident", incident);
    return written.view();
  }

  /**
   * Tells it anew.
   *
   * @param version the version that the user has read
   * @throws DomainException.Stale if it was changed since
   */
  public EventView change(UUID incident, UUID id, long version, @Valid NoteEvent command) {
    TimelineEvent written = own(incident, id);
    if (written.version() != version) {
      throw new DomainException.Stale();
    }
    written.tell(command, clock.instant());
    records.flush();
    activityLog.done("timeline.change", "incident", incident);
    return written.view();
  }

  public void remove(UUID incident, UUID id) {
    records.remove(own(incident, id));
    activityLog.done("timeline.remove", "incident", incident);
  }

  private TimelineEvent own(UUID incident, UUID id) {
    cases.requireOwn(incident);
    return records
        .find(TimelineEvent.class, incident, id)
        .orElseThrow(DomainException.NotFound::new);
  }
}
