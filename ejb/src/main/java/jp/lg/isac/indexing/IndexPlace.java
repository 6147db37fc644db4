package jp.lg.isac.indexing;

import java.util.Optional;

/**
 * Where an index stands: a place in one log of changes. What follows it in another log says nothing
 * of the index.
 *
 * @param log which log, as {@link ChangeLog#identity} tells
 */
record IndexPlace(String log, LogPosition position) {

  /** What stands in place of a place in an index that was emptied. */
  static final String NOWHERE = "nowhere";

  private static final String BETWEEN = "/";

  /** Reads what {@link #toString} wrote; anything else is no place. */
  static Optional<IndexPlace> parse(String text) {
    int slash = text.indexOf(BETWEEN);
    return slash < 0
        ? Optional.empty()
        : Optional.of(
            new IndexPlace(text.substring(0, slash), LogPosition.parse(text.substring(slash + 1))));
  }

  @Override
  public String toString() {
    return log + BETWEEN + position;
  }
}
