package jp.lg.isac.incident;

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
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.TenantBound;

/** The thread of an incident of one's own: 第一報, 続報 and 最終報. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Reports {
  @Inject IncidentRepository incidents;
  @Inject Sending sending;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** The stages of an incident, drafts among them. */
  public List<ReportView> thread(UUID incident) {
    own(incident);
    return ReportView.thread(incidents.reports(incident), incidents.steps(incident));
  }

  /** One stage. */
  public ReportView get(UUID incident, int n) {
    return thread(incident).stream()
        .filter(report -> report.n() == n)
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  /**
   * Writes a later stage, and sends it unless it is to stay a draft.
   *
   * @param request of the sender; a repeat answers what the first one made
   * @throws DomainException.Conflict {@code incident.not-sent}, {@code incident.already-final},
   *     {@code incident.approval-required}, {@code incident.confirmation-required}
   * @throws DomainException.Invalid if something that sending requires is missing
   */
  public ReportView write(UUID incident, UUID request, @Valid WriteReport command) {
    Incident own = own(incident);
    var repeated = incidents.reportOf(incident, request);
    if (repeated.isPresent()) {
      return get(incident, repeated.get().n());
    }
    check(incident, command);
    var report =
        Report.of(own, own.nextReport(), request, command, currentUser.get(), clock.instant());
    incidents.add(report);
    return sent(own, report, command);
  }

  /**
   * Writes a draft anew, and sends it if the command says so.
   *
   * @param version the version that the author has read
   * @throws DomainException.Stale if somebody wrote it since
   * @throws DomainException.Conflict as {@link #write}, {@code incident.already-sent}, {@code
   *     incident.submitted}
   */
  public ReportView rewrite(UUID incident, int n, long version, @Valid WriteReport command) {
    Incident own = own(incident);
    Report report = report(incident, n);
    report.requireOpen();
    if (report.version() != version) {
      throw new DomainException.Stale();
    }
    check(incident, command);
    report.rewrite(command);
    return sent(own, report, command);
  }

  /** Throws a draft away. */
  public void discard(UUID incident, int n) {
    Report report = report(incident, n);
    report.requireOpen();
    if (n == 1) {
      throw new DomainException.Conflict("incident.first-comes-with-incident");
    }
    incidents.remove(report);
    activityLog.done("report.discard", "report", incident + "/" + n);
  }

  private ReportView sent(Incident own, Report report, WriteReport command) {
    if (command.status() == ReportState.SENT) {
      sending.send(own, report, command.urgent(), command.confirmed());
    }
    incidents.flush();
    return get(own.id(), report.n());
  }

  /** A stage corrects one that was sent, and after a final report only corrections follow. */
  private void check(UUID incident, WriteReport command) {
    List<Report> sent =
        incidents.reports(incident).stream().filter(r -> r.state() == ReportState.SENT).toList();
    if (command.corrects() != null
        && sent.stream().noneMatch(report -> command.corrects() == report.n())) {
      throw new DomainException.Invalid("/corrects", "incident.corrects-unknown");
    }
    if (command.corrects() == null
        && sent.stream().anyMatch(report -> report.stage() == ReportStage.FINAL)) {
      throw new DomainException.Conflict("incident.already-final");
    }
  }

  private Incident own(UUID incident) {
    return incidents.find(incident).orElseThrow(DomainException.NotFound::new);
  }

  private Report report(UUID incident, int n) {
    return incidents.report(incident, n).orElseThrow(DomainException.NotFound::new);
  }
}
