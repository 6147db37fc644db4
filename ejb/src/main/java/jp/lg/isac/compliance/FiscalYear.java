package jp.lg.isac.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import jp.lg.isac.kernel.Clocks;

/**
 * 年度: from April of the year that names it to March of the next.
 *
 * @param year the calendar year in which it begins
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
  static final FiscalYear FIRST = new FiscalYear(0);
  static final FiscalYear LAST = new FiscalYear(9999);

  /** The year that the day belongs to. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(
        day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
  }

  /** The year that the moment belongs to in Tokyo. */
  public static FiscalYear of(Instant moment) {
    return of(LocalDate.ofInstant(moment, Clocks.TOKYO));
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  /** The moment at which it begins in Tokyo. */
  public Instant begin() {
    return firstDay().atStartOfDay(Clocks.TOKYO).toInstant();
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
