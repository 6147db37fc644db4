package jp.lg.isac.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void beginsInApril() {
    assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new FiscalYear(2026));
    assertThat(FiscalYear.of(LocalDate.of(2027, 3, 31))).isEqualTo(new FiscalYear(2026));
    assertThat(new FiscalYear(2026).firstDay()).isEqualTo("2026-04-01");
    assertThat(new FiscalYear(2027).lastDay()).isEqualTo("2028-03-31");
  }

  @Test
  void beginsAtMidnightInTokyo() {
    Instant begin = Instant.parse("2026-03-31T15:00:00Z");

    assertThat(new FiscalYear(2026).begin()).isEqualTo(begin);
    assertThat(FiscalYear.of(begin)).isEqualTo(new FiscalYear(2026));
    assertThat(FiscalYear.of(begin.minusMillis(1))).isEqualTo(new FiscalYear(2025));
  }
}
