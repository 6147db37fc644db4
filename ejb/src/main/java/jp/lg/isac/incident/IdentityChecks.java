package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** What would tell whose a stage is, and what is decided about it, before the stage is sent. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class IdentityChecks {
  @Inject IncidentRepository incidents;
  @Inject Enclosures enclosures;
  @Inject IdentityCheck check;
  @Inject IdentityDecisions decisions;
  @Inject ActivityLog activityLog;

  /**
   * What a draft tells, in its texts and in the files that go with it; nothing of a stage that was
   * sent.
   *
   * @param n 1 is the incident itself
   * @throws DomainException.RuleViolated naming a file of which no clean copy can be made
   */
  public List<IdentityHitView> hits(UUID incident, int n) {
    Incident own = own(incident);
    Report report = report(own, n);
    if (report != null && report.state() == ReportState.SENT) {
      return List.of();
    }
    Map<IdentityDecisions.Found, Boolean> decided = decisions.of(incident, n);
    try (var files = enclosures.wouldGo(own, n, report)) {
      return check.hits(own, report, files).stream()
          .map(
              hit ->
                  IdentityHitView.of(
                      hit, decided.get(new IdentityDecisions.Found(hit.place(), hit.text()))))
          .toList();
    }
  }

  /**
   * Decides about what was found, in the place of what was decided before.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}, {@code incident.submitted}
   */
  public List<IdentityHitView> decide(UUID incident, int n, @Valid DecideIdentity command) {
    Incident own = own(incident);
    Report report = report(own, n);
    if (report != null) {
      report.requireOpen();
    }
    decisions.replace(own, n, command.decisions());
    activityLog.done("report.decide-identity", "report", incident + "/" + n);
    return hits(incident, n);
  }

  /** The stage; an incident that is a draft has none yet, and is what its first will say. */
  private @Nullable Report report(Incident incident, int n) {
    Report report = incidents.report(incident.id(), n).orElse(null);
    if (report == null && n != 1) {
      throw new DomainException.NotFound();
    }
    return report;
  }

  private Incident own(UUID incident) {
    return incidents.find(incident).orElseThrow(DomainException.NotFound::new);
  }
}
