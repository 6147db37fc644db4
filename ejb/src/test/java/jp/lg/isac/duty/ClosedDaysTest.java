package jp.lg.isac.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-12", "2026-03-20", "2026-05-06", "2026-09-21", "2026-09-22", "2026-09-23",
        "2026-12-29", "2027-01-03", "2027-03-21", "2027-03-22", "2027-10-11", "2026-11-28"
      })
  void closesOnWeekendsHolidaysAndAtTheTurnOfTheYear(LocalDate day) {
    assertThat(ClosedDays.isClosed(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-28", "2027-01-04", "2026-05-07", "2027-03-23", "2026-06-01"})
  void isOpenOtherwise(LocalDate day) {
    assertThat(ClosedDays.isClosed(day)).isFalse();
  }

  @Test
  void movesOnToTheNextOpenDay() {
    assertThat(ClosedDays.firstOpenFrom(LocalDate.of(2026, 5, 2)))
        .isEqualTo(LocalDate.of(2026, 5, 7));
  }
}
