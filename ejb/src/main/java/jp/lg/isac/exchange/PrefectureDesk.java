package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.sharing.TenantBound;

/**
 * A prefecture's coordinator follows how the organisations of the prefecture respond: those that
 * report under their names; of an anonymous report he does not know whose it is.
 */
@Stateless
@TenantBound
@RolesAllowed("COORDINATOR")
public class PrefectureDesk {
  /** How far back it looks. */
  private static final Period REACH = Period.ofYears(1);

  @Inject DeskRepository desk;
  @Inject SharedReportRepository sharedReports;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All organisations of the prefecture: those with open cases first, longest silent first. */
  public List<DeskRow> rows() {
    LocalDate today = today();
    return desk.rows(currentUser.organisation().prefecture(), today, since(today));
  }

  /** The same to take away; the author of a case that it names learns so if he recalls it. */
  public List<DeskRow> export() {
    activityLog.done("desk.export", "organisation", currentUser.organisation());
    List<DeskRow> taken = rows();
    noteTaken(taken.stream().map(DeskRow::newest).flatMap(Stream::ofNullable).toList());
    return taken;
  }

  /**
   * Their cases one by one to take away, for a report to the ministry, at most {@link
   * SharedReports#EXPORT_ROWS}; the author of one learns so if he recalls it.
   */
  public List<DeskCase> exportCases() {
    activityLog.done("desk.export-cases", "organisation", currentUser.organisation());
    LocalDate today = today();
    List<DeskCase> taken =
        desk.cases(
            currentUser.organisation().prefecture(),
            today,
            since(today),
            SharedReports.EXPORT_ROWS);
    noteTaken(taken.stream().map(DeskCase::report).toList());
    return taken;
  }

  private void noteTaken(List<UUID> reports) {
    sharedReports.read(
        reports,
        SharedReportRepository.Reading.EXPORTED,
        currentUser.organisation(),
        clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }

  private static Instant since(LocalDate today) {
    return today.minus(REACH).atStartOfDay(Clocks.TOKYO).toInstant();
  }
}
