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
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.link.Related;
import jp.lg.isac.sharing.TenantBound;

/** What other organisations let one read. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class SharedReports {
  /** Rows of one export. */
  public static final int EXPORT_ROWS = 10_000;

  @Inject SharedReportRepository sharedReports;
  @Inject Links links;
  @Inject Related related;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** What the current user may read; each thread stands once, where its newest stage belongs. */
  public Page<SharedReportView> list(@Valid SharedReportFilter filter, PageRequest page) {
    return Page.of(
            sharedReports.list(filter, page, page.rowsToRead()),
            page.limit(),
            r -> new Cursor(r.updatedAt(), r.id()))
        .map(SharedReportView::of);
  }

  /**
   * All at once to take away, at most {@link #EXPORT_ROWS}; the author of one who recalls it learns
   * that it was taken.
   */
  public List<SharedReportView> export(@Valid SharedReportFilter filter) {
    var taken = sharedReports.list(filter, PageRequest.first(), EXPORT_ROWS);
    sharedReports.read(
        taken.stream().map(SharedReport::id).toList(),
        SharedReportRepository.Reading.EXPORTED,
        currentUser.organisation(),
        clock.instant());
    activityLog.done("shared-report.export", "organisation", currentUser.organisation());
    return taken.stream().map(SharedReportView::of).toList();
  }

  /**
   * One report, to be read. The log says who opened it; its author learns, if he recalls it, which
   * organisations had.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public SharedReportView get(UUID id) {
    SharedReport report = readable(id);
    read(report);
    activityLog.done("shared-report.read", "shared-report", id);
    return SharedReportView.of(report);
  }

  /**
   * What came after the first report.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public List<SharedStageView> stages(UUID id) {
    read(readable(id));
    return sharedReports.stages(id).stream().map(SharedStage::content).toList();
  }

  /**
   * What the report is linked with, as far as the current user may read it.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public List<Linked> links(UUID id) {
    return links.of(new Ref(Ref.Type.SHARED_REPORT, readable(id).id()));
  }

  /**
   * Reports and articles that are alike, of those that the current user may read.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public List<Linked> related(UUID id) {
    SharedReport report = readable(id);
    return related.to(new Ref(Ref.Type.SHARED_REPORT, id), report.title(), report.systems());
  }

  private void read(SharedReport report) {
    sharedReports.read(
        List.of(report.id()),
        SharedReportRepository.Reading.OPENED,
        currentUser.organisation(),
        clock.instant());
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
