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
import jp.lg.isac.duty.ClockView;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.duty.Facts;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What decides the duties of a case, and their clocks. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class CaseClocks {
  @Inject IncidentRepository incidents;
  @Inject Sending sending;
  @Inject Duties duties;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** The facts of a case with the version of its record. */
  public CaseFacts facts(UUID incident) {
    return CaseFacts.of(own(incident));
  }

  /**
   * Says what is known. The clocks are computed anew from the time of knowing; stages that were
   * sent before are judged by it.
   *
   * @param version of the record that the change is based on
   * @throws DomainException.RuleViolated {@code incident.known-in-future}
   */
  public CaseFacts learn(UUID incident, long version, @Valid Facts facts) {
    Incident own = own(incident);
    if (own.version() != version) {
      throw new DomainException.Stale();
    }
    own.learn(facts, clock.instant());
    incidents.flush();
    incidents.reports(incident).stream()
        .filter(report -> report.state() == ReportState.SENT)
        .forEach(report -> sending.judge(own, report));
    activityLog.done("incident.learn", "incident", incident);
    return CaseFacts.of(own);
  }

  /** The clocks of a case, the earliest last day first. */
  public List<ClockView> clocks(UUID incident) {
    return duties.clocks(incident, own(incident).facts(), clock.instant());
  }

  /**
   * Notes that a duty was fulfilled outside of the product; whether in time is judged and kept.
   *
   * @throws DomainException.NotFound unless the case has this duty
   * @throws DomainException.Conflict {@code duty.already-reported}
   */
  public List<ClockView> note(UUID incident, String duty, @Valid NoteDuty command) {
    Instant now = clock.instant();
    Instant at = command.reportedAt() == null ? now : command.reportedAt();
    duties.report(incident, duty, own(incident).facts(), at, currentUser.get(), now);
    activityLog.done("duty.note", "incident", incident);
    return clocks(incident);
  }

  private Incident own(UUID incident) {
    return incidents.find(incident).orElseThrow(DomainException.NotFound::new);
  }
}
