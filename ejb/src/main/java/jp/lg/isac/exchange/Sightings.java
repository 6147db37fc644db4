package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationKind;

/** 「うちも」: the same happened to us. Nobody learns to whom, and below three not how often. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Sightings {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * How often it happened elsewhere.
   *
   * @throws DomainException.NotFound if there is no report of this id that the current user may
   *     read
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public SightingsView get(UUID report) {
    return view(readable(report));
  }

  /**
   * Says for the own organisation that it happened there too; saying it again changes nothing.
   *
   * @throws DomainException.Conflict {@code comment.report-recalled}, {@code
   *     comment.sighting-impossible}
   */
  public SightingsView sight(UUID report) {
    SharedReport shared = sightable(report);
    threads.sight(shared.thread(), currentUser.organisation(), clock.instant());
    activityLog.done("sighting.say", "shared-report", report);
    return view(shared);
  }

  /** Takes it back. */
  public SightingsView takeBack(UUID report) {
    SharedReport shared = readable(report);
    threads.takeBackSighting(shared.thread());
    activityLog.done("sighting.take-back", "shared-report", report);
    return view(shared);
  }

  /**
   * How those are hit who use what is reported of.
   *
   * @throws DomainException.NotFound if there is no report of this id that the current user may
   *     read
   */
  @RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
  public ImpactView impact(UUID report) {
    SharedReport shared = readable(report);
    return threads.impact(shared.thread(), isPossible(shared));
  }

  /**
   * Says how the own organisation is hit, as often as it changes.
   *
   * @throws DomainException.Conflict {@code comment.report-recalled}, {@code
   *     comment.sighting-impossible}
   * @throws DomainException.Invalid {@code comment.fixed-unaffected}
   */
  public ImpactView sayImpact(UUID report, @Valid SayImpact command) {
    SharedReport shared = sightable(report);
    if (command.fixed() && command.affected() != Affected.AFFECTED) {
      throw new DomainException.Invalid("/fixed", "comment.fixed-unaffected");
    }
    threads.sayImpact(shared.thread(), currentUser.organisation(), command, clock.instant());
    activityLog.done("impact.say", "shared-report", report);
    return threads.impact(shared.thread(), true);
  }

  private SightingsView view(SharedReport report) {
    return new SightingsView(
        report.isRecalled() ? null : threads.sightings(report.thread()),
        threads.isSighted(report.thread()),
        isPossible(report));
  }

  private boolean isPossible(SharedReport report) {
    return !report.isRecalled()
        && currentUser.get().kind() != OrganisationKind.CENTRE
        && currentUser.get().hasAnyOf(Role.OWN_CASES)
        && !sharedReports.isOwn(report);
  }

  /** The report, if something can be said of it for the own organisation. */
  private SharedReport sightable(UUID id) {
    SharedReport report = readable(id);
    if (report.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    if (!isPossible(report)) {
      throw new DomainException.Conflict("comment.sighting-impossible");
    }
    return report;
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
