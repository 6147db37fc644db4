package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    SharedReport shared = readable(report);
    if (shared.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    if (!isPossible(shared)) {
      throw new DomainException.Conflict("comment.sighting-impossible");
    }
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

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
