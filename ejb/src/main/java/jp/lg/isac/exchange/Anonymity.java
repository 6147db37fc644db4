package jp.lg.isac.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.lg.isac.kernel.Clocks;

/** What readers are told of whoever shows no name. */
final class Anonymity {
  private Anonymity() {}

  /**
   * The day of a moment, as its first moment in Asia/Tokyo: office hours and the minute of a post
   * could name its author. What readers are told is stored like this, so that nothing can tell them
   * more, neither an order nor a cursor.
   */
  static Instant dayOf(Instant moment) {
    return moment.atZone(Clocks.TOKYO).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
