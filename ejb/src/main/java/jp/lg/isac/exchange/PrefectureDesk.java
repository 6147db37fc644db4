package jp.lg.isac.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
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
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** All organisations of the prefecture: those with open cases first, longest silent first. */
  public List<DeskRow> rows() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
    Instant since = today.minus(REACH).atStartOfDay(Clocks.TOKYO).toInstant();
    return desk.rows(currentUser.organisation().prefecture(), today, since);
  }

  /** The same to take away, for example for a report to the ministry. */
  public List<DeskRow> export() {
    activityLog.done("desk.export", "organisation", currentUser.organisation());
    return rows();
  }
}
