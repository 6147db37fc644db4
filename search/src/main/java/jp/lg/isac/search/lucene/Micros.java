package jp.lg.isac.search.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the index keeps them: microseconds since 1970. */
final class Micros {

  private Micros() {}

  static long of(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
