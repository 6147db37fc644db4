package jp.lg.isac.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The moments of some days in Tokyo.
 *
 * @param from first day, {@code null} = from the beginning of time
 * @param to last day, {@code null} = for ever
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final LocalDate FIRST = LocalDate.EPOCH;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  /** Inclusive. */
  public Instant begin() {
    return (from == null || from.isBefore(FIRST) ? FIRST : from)
        .atStartOfDay(Clocks.TOKYO)
        .toInstant();
  }

  /** Exclusive. */
  public Instant end() {
    return (to == null || to.isAfter(LAST) ? LAST : to)
        .plusDays(1)
        .atStartOfDay(Clocks.TOKYO)
        .toInstant();
  }
}
