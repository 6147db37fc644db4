package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.sharing.TenantBound;

/**
 * The centre takes in what is shared with it: who looks after which report, and which of them tell
 * of the same case.
 */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class CentreDesk {
  private static final String OBJECT = "shared-report";

  @Inject CentreDeskRepository desk;
  @Inject SharedReportRepository sharedReports;
  @Inject Links links;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Reports that the centre reads, newest stage first; those that were recalled left out. */
  public Page<CentreDeskRow> rows(CentreDeskFilter filter, PageRequest page) {
    return Page.of(
        desk.rows(filter, currentUser.userId(), page, page.rowsToRead()),
        page.limit(),
        row -> new Cursor(row.updatedAt(), row.id()));
  }

  /**
   * All at once to take away, at most {@link SharedReports#EXPORT_ROWS}; the author of one learns
   * so if he recalls it.
   */
  public List<CentreDeskRow> export(CentreDeskFilter filter) {
    List<CentreDeskRow> taken =
        desk.rows(filter, currentUser.userId(), PageRequest.first(), SharedReports.EXPORT_ROWS);
    sharedReports.read(
        taken.stream().map(CentreDeskRow::id).toList(),
        SharedReportRepository.Reading.EXPORTED,
        currentUser.organisation(),
        clock.instant());
    activityLog.done("centredesk.export", "organisation", currentUser.organisation());
    return taken;
  }

  /** Those of the centre to whom a report can be given, by user name. */
  public List<CentreColleague> colleagues() {
    return people().stream()
        .map(person -> new CentreColleague(person.username(), person.name()))
        .toList();
  }

  /**
   * Gives a report to somebody of the centre, whoever had it before.
   *
   * @throws DomainException.NotFound if there is none of this id that the centre may read
   * @throws DomainException.Conflict {@code comment.report-recalled}
   * @throws DomainException.Invalid {@code centredesk.assignee-unknown}
   */
  public void assign(UUID report, @Valid AssignReport command) {
    SharedReport shared = readable(report);
    if (shared.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    CentrePerson to =
        people().stream()
            .filter(person -> person.username().equals(command.assignee().strip()))
            .findFirst()
            .orElseThrow(
                () -> new DomainException.Invalid("/assignee", "centredesk.assignee-unknown"));
    desk.assign(shared.thread(), to, currentUser.get(), clock.instant());
    activityLog.done("shared-report.assign", OBJECT, report);
  }

  /**
   * Puts a report back to those that nobody looks after.
   *
   * @throws DomainException.NotFound if there is none of this id that the centre may read
   */
  public void release(UUID report) {
    desk.release(readable(report).thread());
    activityLog.done("shared-report.release", OBJECT, report);
  }

  /**
   * Says that two reports tell of the same case. Who may read both sees it at each of them; both
   * stay their authors' own. Saying it again changes nothing.
   *
   * @throws DomainException.NotFound if there is none of this id that the centre may read
   * @throws DomainException.Conflict {@code comment.report-recalled}
   * @throws DomainException.RuleViolated {@code link.not-readable} if the centre may not read the
   *     other one, or both are one; {@code centredesk.join-anonymous}
   */
  public void join(UUID report, @Valid JoinReports command) {
    SharedReport one = readable(report);
    SharedReport other =
        sharedReports
            .find(command.report())
            .orElseThrow(() -> new DomainException.RuleViolated("link.not-readable"));
    if (one.isRecalled() || other.isRecalled()) {
      throw new DomainException.Conflict("comment.report-recalled");
    }
    if (one.sourceName() == null || other.sourceName() == null) {
      // the named one of two would tell whose the nameless one is
      throw new DomainException.RuleViolated("centredesk.join-anonymous");
    }
    links.link(currentUser.organisation(), ref(one), ref(other), clock.instant());
    activityLog.done("shared-report.join", OBJECT, report);
  }

  /**
   * Takes back that two reports tell of the same case.
   *
   * @throws DomainException.NotFound if there is no such report, or nobody of the centre said so
   */
  public void part(UUID report, UUID other) {
    links.unlink(ref(readable(report)), ref(readable(other)));
    activityLog.done("shared-report.part", OBJECT, report);
  }

  private static Ref ref(SharedReport report) {
    return new Ref(Ref.Type.SHARED_REPORT, report.id());
  }

  private List<CentrePerson> people() {
    return desk.people(
        currentUser.organisation(), LocalDate.ofInstant(clock.instant(), Clocks.TOKYO));
  }

  private SharedReport readable(UUID id) {
    return sharedReports.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
