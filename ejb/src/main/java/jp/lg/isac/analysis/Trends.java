package jp.lg.isac.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.sharing.TenantBound;

/** How incidents come and go: what those who handle cases may read, counted. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN", "COORDINATOR", "ANALYST", "CENTRE_ADMIN"})
public class Trends {
  /** The longest period, in months. */
  public static final int MOST_MONTHS = 36;

  @Inject TrendRepository repository;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * The reports of a period.
   *
   * @param months up to and with the current one, 1 to {@value #MOST_MONTHS}
   */
  public TrendsView over(@Min(1) @Max(MOST_MONTHS) int months) {
    YearMonth last = current();
    YearMonth first = last.minusMonths(months - 1L);
    return TrendsView.of(repository.counts(beginOf(first)), first, last);
  }

  /** The same counts undivided, to take away into a table of one's own. */
  public List<TrendCount> export(@Min(1) @Max(MOST_MONTHS) int months) {
    activityLog.done("trend.export", "organisation", currentUser.organisation());
    return repository.counts(beginOf(current().minusMonths(months - 1L)));
  }

  private YearMonth current() {
    return YearMonth.from(LocalDate.ofInstant(clock.instant(), Clocks.TOKYO));
  }

  private static Instant beginOf(YearMonth month) {
    return month.atDay(1).atStartOfDay(Clocks.TOKYO).toInstant();
  }
}
