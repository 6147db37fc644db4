package jp.lg.isac.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/** Days and moments as pages show them, in Tokyo's time: 2026-11-22（令和8年）11:05. */
@Named
@RequestScoped
public class Dates {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Before this day Japan kept a lunar calendar, for which the platform knows no eras. */
  private static final LocalDate GREGORIAN_IN_JAPAN = LocalDate.of(1873, 1, 1);

  private final Locale locale;

  Dates() {
    this(Locale.JAPANESE);
  }

  @Inject
  Dates(Language language) {
    this(language.getLocale());
  }

  private Dates(Locale locale) {
    this.locale = locale;
  }

  static Dates in(Locale locale) {
    return new Dates(locale);
  }

  /** A day, in Japanese with the year of the era; nothing for {@code null}. */
  public String day(@Nullable LocalDate day) {
    if (day == null) {
      return "";
    }
    return locale.equals(Locale.JAPANESE) ? day + eraYear(day) : day.toString();
  }

  /**
   * A fiscal year, April to March.
   *
   * @param year the calendar year in which it begins
   */
  public String fiscalYear(int year) {
    return locale.equals(Locale.JAPANESE)
        ? year + "年度" + eraYear(LocalDate.of(year, 4, 1)).replace("年", "年度")
        : "FY " + year;
  }

  /** A moment, to the minute; nothing for {@code null}. */
  public String moment(@Nullable Instant moment) {
    if (moment == null) {
      return "";
    }
    var there = moment.atZone(Clocks.TOKYO);
    var day = day(there.toLocalDate());
    return locale.equals(Locale.JAPANESE)
        ? day + TIME.format(there)
        : day + " " + TIME.format(there) + " JST";
  }

  /** The day of a moment of which the time of day is not told; nothing for {@code null}. */
  public String dayOf(@Nullable Instant moment) {
    return moment == null ? "" : day(LocalDate.ofInstant(moment, Clocks.TOKYO));
  }

  /** The time of day of a moment. */
  public String time(Instant moment) {
    return TIME.format(moment.atZone(Clocks.TOKYO));
  }

  private static String eraYear(LocalDate day) {
    if (day.isBefore(GREGORIAN_IN_JAPAN)) {
      return "";
    }
    var date = JapaneseDate.from(day);
    var era = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE);
    var year = date.get(ChronoField.YEAR_OF_ERA);
    return "（" + era + (year == 1 ? "元" : year) + "年）";
  }
}
