package jp.lg.isac.activitylog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts per source and minute, so that nobody can fill the log with what he is refused. */
final class Flood {
  /** Rows of one source in one minute. */
  static final int FREE = 60;

  private final Map<String, Integer> counts = new HashMap<>();
  private Instant minute = Instant.MIN;

  /** What becomes of a row. */
  enum Verdict {
    WRITE,
    /** The first beyond what is free: one row says that there were more. */
    SAY_MORE,
    DROP
  }

  synchronized Verdict next(String source, Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      minute = current;
      counts.clear();
    }
    int count = counts.merge(source, 1, Integer::sum);
    if (count <= FREE) {
      return Verdict.WRITE;
    }
    return count == FREE + 1 ? Verdict.SAY_MORE : Verdict.DROP;
  }
}
