package jp.lg.isac.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompletionFilterTest {
  @Test
  void beginsTheFiscalYearInAprilInTokyo() {
    var filter = new CompletionFilter(null, 2026);
    assertThat(filter.from()).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
    assertThat(filter.until()).isEqualTo(Instant.parse("2027-03-31T15:00:00Z"));
  }

  @Test
  void takesAllYearsWithoutOne() {
    var filter = new CompletionFilter(null, null);
    assertThat(filter.from()).isBefore(Instant.parse("2000-01-01T00:00:00Z"));
    assertThat(filter.until()).isAfter(Instant.parse("2900-01-01T00:00:00Z"));
  }
}
