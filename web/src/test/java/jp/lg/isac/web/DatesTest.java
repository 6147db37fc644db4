package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
  private final Dates japanese = Dates.in(Locale.JAPANESE);
  private final Dates english = Dates.in(Locale.ENGLISH);

  @Test
  void addsTheYearOfTheEraInJapanese() {
    assertThat(japanese.day(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22（令和8年）");
    assertThat(japanese.day(LocalDate.of(2019, 5, 1))).isEqualTo("2019-05-01（令和元年）");
    assertThat(japanese.day(LocalDate.of(2019, 4, 30))).isEqualTo("2019-04-30（平成31年）");
    assertThat(english.day(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22");
  }

  @Test
  void showsAMomentInTokyosTime() {
    var moment = Instant.parse("2026-11-21T15:05:59Z");

    assertThat(japanese.moment(moment)).isEqualTo("2026-11-22（令和8年）00:05");
    assertThat(english.moment(moment)).isEqualTo("2026-11-22 00:05 JST");
  }

  @Test
  void showsADayFromBeforeTheModernCalendarWithoutEra() {
    assertThat(japanese.day(LocalDate.of(1600, 10, 21))).isEqualTo("1600-10-21");
  }

  @Test
  void showsAFiscalYear() {
    assertThat(japanese.fiscalYear(2026)).isEqualTo("2026年度（令和8年度）");
    assertThat(english.fiscalYear(2026)).isEqualTo("FY 2026");
  }

  @Test
  void showsNothingForNothing() {
    assertThat(japanese.day(null)).isEmpty();
    assertThat(japanese.moment(null)).isEmpty();
  }

  @Test
  void tellsTheDayInTokyoOfAMomentWithoutItsTime() {
    var dates = Dates.in(Locale.JAPANESE);

    assertThat(dates.dayOf(Instant.parse("2026-11-26T15:00:00Z"))).isEqualTo("2026-11-27（令和8年）");
    assertThat(dates.dayOf(null)).isEmpty();
  }
}
