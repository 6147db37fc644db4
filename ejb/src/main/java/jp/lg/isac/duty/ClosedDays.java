package jp.lg.isac.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Days on which the offices of local governments are closed (地方自治法 第4条の2): Saturdays, Sundays,
 * national holidays (国民の祝日に関する法律), and 29 December to 3 January. For the years 2022 to 2099.
 */
final class ClosedDays {
  private static final Set<MonthDay> TURN_OF_YEAR =
      Set.of(
          MonthDay.of(12, 29),
          MonthDay.of(12, 30),
          MonthDay.of(12, 31),
          MonthDay.of(1, 1),
          MonthDay.of(1, 2),
          MonthDay.of(1, 3));

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(2, 11),
          MonthDay.of(2, 23),
          MonthDay.of(4, 29),
          MonthDay.of(5, 3),
          MonthDay.of(5, 4),
          MonthDay.of(5, 5),
          MonthDay.of(8, 11),
          MonthDay.of(11, 3),
          MonthDay.of(11, 23));

  private ClosedDays() {}

  /** The day itself if offices are open, otherwise the next one on which they are. */
  static LocalDate firstOpenFrom(LocalDate day) {
    LocalDate open = day;
    while (isClosed(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  static boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || TURN_OF_YEAR.contains(MonthDay.from(day))
        || isHoliday(day)
        || isSubstitute(day)
        || isBetweenHolidays(day);
  }

  private static boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || day.equals(monday(day, 1, 2))
        || day.equals(monday(day, 7, 3))
        || day.equals(monday(day, 9, 3))
        || day.equals(monday(day, 10, 2))
        || day.equals(equinox(day, 3, 20.8431))
        || day.equals(equinox(day, 9, 23.2488));
  }

  private static LocalDate monday(LocalDate day, int month, int which) {
    return LocalDate.of(day.getYear(), month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  /** The usual approximation for 1980 to 2099; the official day is announced a year before. */
  private static LocalDate equinox(LocalDate day, int month, double in1980) {
    int years = day.getYear() - 1980;
    return LocalDate.of(
        day.getYear(), month, (int) (in1980 + 0.242194 * years) - Math.floorDiv(years, 4));
  }

  /** A holiday on a Sunday moves to the next day that is none (第3条第2項). */
  private static boolean isSubstitute(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (isHoliday(before)) {
      if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return true;
      }
      before = before.minusDays(1);
    }
    return false;
  }

  /** A day between two holidays is one (第3条第3項). */
  private static boolean isBetweenHolidays(LocalDate day) {
    return isHoliday(day.minusDays(1)) && isHoliday(day.plusDays(1));
  }
}
