package jp.lg.isac.search.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the index keeps them: microseconds since 1970. */
public final class Micros {

  private Micros() {}

  public static long of(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
