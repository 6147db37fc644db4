package jp.lg.isac.test;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what the product does by itself; asking is the only pause. */
public final class Until {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Until() {}

  /**
   * Asks until it is so.
   *
   * @param what is waited for, as a sentence
   */
  public static void holds(String what, BooleanSupplier question) {
    var deadline = Instant.now().plus(LONGEST);
    while (!question.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("It never came that " + what);
      }
    }
  }
}
