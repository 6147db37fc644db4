package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.exchange.Publishing;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Takes back what was shared of an incident, from everybody or from some of its readers. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Recall {
  @Inject IncidentRepository incidents;
  @Inject Publishing publishing;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Takes the content away from all readers; when and why stays with them. The own record stays.
   *
   * @throws DomainException.Conflict {@code incident.not-sent}, {@code incident.already-recalled}
   */
  public IncidentView recall(UUID id, @Valid RecallIncident command) {
    Incident incident = own(id);
    Instant now = clock.instant();
    incident.recall(command.reason(), now);
    publishing.recall(id, command.reason().strip(), now);
    activityLog.done("incident.recall", "incident", id);
    incidents.flush();
    return IncidentView.of(incident);
  }

  /**
   * Leaves the content to fewer readers; those who lose it find when and why.
   *
   * @throws DomainException.Conflict {@code incident.not-sent}, {@code incident.already-recalled},
   *     {@code incident.audience-not-narrower}
   */
  public IncidentView narrow(UUID id, long version, @Valid NarrowAudience command) {
    Incident incident = own(id);
    if (incident.version() != version) {
      throw new DomainException.Stale();
    }
    if (!currentUser.get().groups().containsAll(command.audience().groups())) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-unknown");
    }
    Instant now = clock.instant();
    incident.narrow(command.audience());
    publishing.narrow(
        id,
        incident.organisation(),
        command.audience(),
        incident.isAnonymous(),
        command.reason().strip(),
        now);
    activityLog.done("incident.narrow", "incident", id);
    incidents.flush();
    return IncidentView.of(incident);
  }

  /** Which organisations had read what was taken back; nothing as long as nothing was. */
  public List<ReaderView> readers(UUID id) {
    own(id);
    return publishing.readings(id).stream().map(ReaderView::of).toList();
  }

  private Incident own(UUID id) {
    return incidents.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
