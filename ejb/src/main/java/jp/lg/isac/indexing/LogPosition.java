package jp.lg.isac.indexing;

/**
 * A place in the log of changes. Sequences commit out of order, so the transaction comes first.
 *
 * @param xid transaction, as PostgreSQL counts them
 * @param seq number within the log
 */
record LogPosition(String xid, long seq) {

  /** Reads what {@link #toString} wrote. */
  static LogPosition parse(String text) {
    int colon = text.indexOf(':');
    return new LogPosition(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return xid + ":" + seq;
  }
}
