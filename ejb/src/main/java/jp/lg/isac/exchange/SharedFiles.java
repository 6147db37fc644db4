package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** The files that come with what other organisations let one read. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class SharedFiles {
  @Inject SharedReportRepository sharedReports;
  @Inject SharedFileRepository files;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * The files of a report, those of its later stages too; none are left of a recalled one.
   *
   * @throws DomainException.NotFound if there is no report of this id that the current user may
   *     read
   */
  public List<SharedFileView> list(UUID report) {
    SharedReport readable = readable(report);
    return readable.isRecalled()
        ? List.of()
        : files.of(readable.thread()).stream().map(SharedFile::view).toList();
  }

  /**
   * One file, to be downloaded piece by piece. The log says who did, and the report's author learns
   * it if he recalls the report.
   *
   * @throws DomainException.NotFound if the report has no such file that the current user may read
   */
  public SharedFileView get(UUID report, UUID file) {
    SharedReport readable = readable(report);
    SharedFile found =
        files
            .find(file)
            .filter(each -> !readable.isRecalled() && each.isIn(readable.thread()))
            .orElseThrow(DomainException.NotFound::new);
    sharedReports.read(
        List.of(readable.id()),
        SharedReportRepository.Reading.DOWNLOADED,
        currentUser.organisation(),
        clock.instant());
    activityLog.done("shared-report.download", "shared-report", report);
    return found.view();
  }

  /**
   * One piece of a file, of a MiB but for the last. Called without a transaction, it makes one of
   * its own, so that a slow reader holds none.
   *
   * @param n from 0
   */
  public byte[] chunk(UUID file, int n) {
    return files.chunk(files.find(file).orElseThrow(DomainException.NotFound::new).id(), n);
  }

  private SharedReport readable(UUID report) {
    return sharedReports.find(report).orElseThrow(DomainException.NotFound::new);
  }
}
