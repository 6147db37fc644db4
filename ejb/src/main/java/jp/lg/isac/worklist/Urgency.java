package jp.lg.isac.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How soon something has to be done; the most urgent comes first. */
public enum Urgency {
  /** The due date is over. */
  OVERDUE,
  /** Due within a week, or holding others up. */
  SOON,
  /** When there is time. */
  NORMAL;

  private static final int SOON_DAYS = 7;

  /** What follows from a due date alone; without one nothing is urgent. */
  public static Urgency of(@Nullable LocalDate due, LocalDate today) {
    if (due == null || due.isAfter(today.plusDays(SOON_DAYS))) {
      return NORMAL;
    }
    return due.isBefore(today) ? OVERDUE : SOON;
  }
}
