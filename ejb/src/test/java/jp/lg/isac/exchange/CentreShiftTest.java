package jp.lg.isac.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreShiftTest {
  @ParameterizedTest
  @CsvSource({
    // now, when the shift began (Tokyo is nine hours ahead)
    "2026-11-26T23:30:00Z, 2026-11-26T23:30:00Z",
    "2026-11-27T03:00:00Z, 2026-11-26T23:30:00Z",
    "2026-11-27T08:15:00Z, 2026-11-27T08:15:00Z",
    "2026-11-27T12:00:00Z, 2026-11-27T08:15:00Z",
    "2026-11-27T18:00:00Z, 2026-11-27T08:15:00Z",
    "2026-11-26T23:29:59Z, 2026-11-26T08:15:00Z",
  })
  void beginsInTheMorningAndInTheEvening(Instant now, Instant begin) {
    assertThat(CentreShift.beginBefore(now)).isEqualTo(begin);
  }
}
