package jp.lg.isac.search;

/** The cursor was not made by this engine, or for another order of hits. */
public final class InvalidCursorException extends IllegalArgumentException {

  public InvalidCursorException(String cursor) {
    super("not a cursor of this search: " + cursor);
  }
}
