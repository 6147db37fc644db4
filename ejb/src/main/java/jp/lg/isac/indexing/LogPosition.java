package jp.lg.isac.indexing;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * A place in the log of changes. Sequences commit out of order, so the transaction comes first.
 *
 * @param xid transaction, as PostgreSQL counts them
 * @param seq number within the log
 */
public record LogPosition(String xid, long seq) implements Comparable<LogPosition> {
  private static final Comparator<LogPosition> ORDER =
      Comparator.comparing((LogPosition position) -> new BigInteger(position.xid()))
          .thenComparingLong(LogPosition::seq);

  /** Reads what {@link #toString} wrote. */
  static LogPosition parse(String text) {
    int colon = text.indexOf(':');
    return new LogPosition(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public int compareTo(LogPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return xid + ":" + seq;
  }
}
