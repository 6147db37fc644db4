package jp.lg.isac.telephone;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationKind;

/** 電話による報告: taken down for a municipality that is cut off, and taken over by it. */
@Stateless
@TenantBound
public class TelephoneReports {
  /** Rows of one export; more than anybody takes down in a bad year. */
  private static final int EXPORT_ROWS = 5_000;

  private static final String OBJECT = "telephone_report";

  @Inject TelephoneRepository reports;
  @Inject Incidents incidents;
  @Inject Notices notices;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Takes a call down, as a note of the own organisation; the municipality is told.
   *
   * @param id of the new note; if it is there already, that one is answered
   * @throws DomainException.Invalid {@code telephone.municipality} if there is no such
   *     municipality, or for a coordinator none in his prefecture
   * @throws DomainException.RuleViolated {@code telephone.called-in-future}
   */
  @RolesAllowed({"COORDINATOR", "ANALYST"})
  public TelephoneReportView record(UUID id, @Valid RecordCall call) {
    var there = reports.find(id);
    if (there.isPresent()) {
      return view(there.get());
    }
    SignedIn user = currentUser.get();
    var report = TelephoneReport.of(id, call, nameOf(call, user), user, clock.instant());
    reports.add(report);
    notices.raise(
        NewNotice.toReaders(
            NoticeKind.TELEPHONE_REPORT, id, 1, Set.of(ReaderTokens.own(call.municipality()))));
    activityLog.done("telephone.record", OBJECT, id);
    return report.view(null);
  }

  /** Those of the own prefecture that may call, in the order of their codes. */
  @RolesAllowed({"COORDINATOR", "ANALYST"})
  public List<CallingOrganisation> municipalities() {
    return reports.municipalities(currentUser.get().organisation().prefecture(), today());
  }

  /** What the own organisation took down, and what was taken down for it; newest first. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public Page<TelephoneReportView> list(PageRequest page) {
    Page<TelephoneReport> found =
        Page.of(
            reports.list(page, page.rowsToRead()),
            page.limit(),
            r -> new Cursor(r.recordedAt(), r.id()));
    Map<UUID, UUID> own = incidentsOf(found.items());
    return found.map(report -> report.view(own.get(report.id())));
  }

  /** All of the list at once to take away, newest first, at most {@link #EXPORT_ROWS}. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public List<TelephoneReportView> export() {
    activityLog.done("telephone.export", "organisation", currentUser.organisation());
    List<TelephoneReport> taken = reports.list(PageRequest.first(), EXPORT_ROWS);
    Map<UUID, UUID> own = incidentsOf(taken);
    return taken.stream().map(report -> report.view(own.get(report.id()))).toList();
  }

  /** One note. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public TelephoneReportView get(UUID id) {
    return view(readable(id));
  }

  /**
   * Takes back a note that should not have been written, for example for another municipality.
   *
   * @throws DomainException.NotFound unless the own organisation took it down
   * @throws DomainException.Conflict {@code telephone.already-taken-over}
   */
  @RolesAllowed({"COORDINATOR", "ANALYST"})
  public void withdraw(UUID id) {
    TelephoneReport report = readable(id);
    if (!report.isOf(currentUser.get().codes())) {
      throw new DomainException.NotFound();
    }
    if (report.isTakenOver()) {
      throw taken();
    }
    reports.remove(report);
    activityLog.done("telephone.withdraw", OBJECT, id);
  }

  /**
   * Makes a draft of an own incident of a note: the municipality takes it over, or the organisation
   * that took it down makes it a case of its own.
   *
   * @param incident id of the draft; if it was made of this note already, it is answered
   * @throws DomainException.Conflict {@code telephone.already-taken-over}
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public IncidentView takeOver(UUID id, UUID incident) {
    TelephoneReport report = readable(id);
    if (incident.equals(reports.incidents(List.of(id)).get(id))) {
      return incidents.get(incident);
    }
    SignedIn user = currentUser.get();
    IncidentView draft = incidents.post(incident, report.draft());
    Instant now = clock.instant();
    boolean first = reports.takeOver(report.takeover(draft.id(), user, now));
    boolean closed = report.isOf(user.codes()) || reports.close(id, now);
    if (!first || !closed) {
      throw taken();
    }
    activityLog.done("telephone.take-over", OBJECT, id);
    return draft;
  }

  /** The call from which an own incident began, if it did with one. */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
  public Optional<TakenCallView> call(UUID incident) {
    return reports.call(incident);
  }

  private String nameOf(RecordCall call, SignedIn user) {
    boolean anywhere = user.kind() == OrganisationKind.CENTRE;
    return reports
        .municipality(
            call.municipality(), anywhere ? "" : user.organisation().prefecture(), today())
        .orElseThrow(() -> new DomainException.Invalid("/municipality", "telephone.municipality"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }

  private Map<UUID, UUID> incidentsOf(List<TelephoneReport> found) {
    return reports.incidents(found.stream().map(TelephoneReport::id).toList());
  }

  private TelephoneReport readable(UUID id) {
    return reports.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private TelephoneReportView view(TelephoneReport report) {
    return report.view(incidentsOf(List.of(report)).get(report.id()));
  }

  private static DomainException taken() {
    return new DomainException.Conflict("telephone.already-taken-over");
  }
}
