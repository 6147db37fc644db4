package jp.lg.isac.exchange;

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
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.sharing.TenantBound;

/** What the readers of a report and its reporter say to each other. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class Comments {
  @Inject SharedReportRepository sharedReports;
  @Inject ThreadRepository threads;
  @Inject Commenting commenting;
  @Inject Notices notices;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * What was said to a report, the newest first; as many statements, however much was said.
   *
   * @throws DomainException.NotFound if there is no report of this id that the current user may
   *     read
   */
  public Page<CommentView> list(UUID report, TextPageRequest page) {
    UUID thread = readable(report).thread();
    List<Comment> rows = threads.comments(thread, place(page.after()), page.rowsToRead());
    var own = threads.own(thread);
    return Page.byText(rows, page.limit(), comment -> Integer.toString(comment.n()))
        .map(comment -> CommentView.of(comment, own));
  }

  /** One comment of a report. */
  public CommentView get(UUID report, UUID comment) {
    UUID thread = readable(report).thread();
    return threads
        .find(comment)
        .filter(found -> found.thread().equals(thread))
        .map(found -> CommentView.of(found, threads.own(thread)))
        .orElseThrow(DomainException.NotFound::new);
  }

  /**
   * Says something to a report. The reporter's people and who follows it are told.
   *
   * @param id of the new comment; a repeat answers what the first one made
   * @throws DomainException.Conflict {@code comment.report-recalled}
   * @throws DomainException.RuleViolated {@code comment.reporter-is-known}
   * @throws DomainException.Invalid {@code comment.answers-unknown}, {@code comment.told-on},
   *     {@code comment.tlp}, {@code comment.tlp-as-it-is}
   */
  public CommentView post(UUID report, UUID id, @Valid PostComment command) {
    SharedReport shared = readable(report);
    if (shared.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    if (threads.find(id).isEmpty()) {
      Comment comment = commenting.post(shared, id, command, currentUser.get(), clock.instant());
      notices.raise(comment.notice());
      activityLog.done("comment.post", "comment", id);
    }
    return get(report, id);
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private static int place(String after) {
    try {
      return after.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after);
    } catch (NumberFormatException e) {
      throw new DomainException.Invalid("/cursor", "cursor-invalid");
    }
  }
}
