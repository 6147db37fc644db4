package jp.lg.isac.activitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private final Flood flood = new Flood();

  @Test
  void saysOnceThatThereWereMore() {
    assertThat(IntStream.range(0, Flood.FREE).mapToObj(i -> flood.next("a", NOW)))
        .containsOnly(Flood.Verdict.WRITE);
    assertThat(flood.next("a", NOW)).isEqualTo(Flood.Verdict.SAY_MORE);
    assertThat(flood.next("a", NOW.plusSeconds(59))).isEqualTo(Flood.Verdict.DROP);
  }

  @Test
  void countsEachSourceAndMinuteAnew() {
    IntStream.range(0, Flood.FREE + 2).forEach(i -> flood.next("a", NOW));

    assertThat(flood.next("b", NOW)).isEqualTo(Flood.Verdict.WRITE);
    assertThat(flood.next("a", NOW.plusSeconds(60))).isEqualTo(Flood.Verdict.WRITE);
  }
}
