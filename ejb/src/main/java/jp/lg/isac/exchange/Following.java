package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Who wants to hear what is said to a report. Who says something himself follows it. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class Following {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;

  /**
   * Whether the current user follows a report.
   *
   * @throws DomainException.NotFound if there is none of this id that he may read
   */
  public FollowingView get(UUID report) {
    return new FollowingView(threads.isFollowed(readable(report).thread()));
  }

  /**
   * Follows a report; doing so again changes nothing.
   *
   * @throws DomainException.Conflict {@code comment.report-recalled}
   */
  public FollowingView follow(UUID report) {
    SharedReport shared = readable(report);
    if (shared.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    threads.follow(shared.thread(), currentUser.get());
    activityLog.done("shared-report.follow", "shared-report", report);
    return new FollowingView(true);
  }

  /** Does not follow it any more. */
  public FollowingView unfollow(UUID report) {
    threads.unfollow(readable(report).thread());
    activityLog.done("shared-report.unfollow", "shared-report", report);
    return new FollowingView(false);
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
