package jp.lg.isac.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The product's one clock. It ticks in microseconds, because the database keeps no more. */
@ApplicationScoped
public class Clocks {
  /** Where days begin and end. */
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Produces
  @ApplicationScoped
  Clock clock() {
    return new MicrosecondClock(Clock.systemUTC());
  }

  /** A class of our own, since a client proxy needs a public type with an empty constructor. */
  @Vetoed
  static class MicrosecondClock extends Clock {
    private static final Duration TICK = Duration.ofNanos(1_000);
    private final Clock base;

    MicrosecondClock() {
      this(Clock.systemUTC());
    }

    MicrosecondClock(Clock base) {
      this.base = base;
    }

    @Override
    public ZoneId getZone() {
      return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new MicrosecondClock(base.withZone(zone));
    }

    @Override
    public java.time.Instant instant() {
      return Clock.tick(base, TICK).instant();
    }
  }
}
