package jp.lg.isac.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit rows, 1 to 100
 * @param after the row after which the page begins
 */
public record PageRequest(int limit, Cursor after) {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAXIMUM_LIMIT = 100;

  public PageRequest {
    if (limit < 1 || limit > MAXIMUM_LIMIT) {
      throw new DomainException.Invalid("/limit", "limit-out-of-range", 1, MAXIMUM_LIMIT);
    }
  }

  /**
   * Reads the parameters of a list's URL.
   *
   * @throws DomainException.Invalid if the limit is out of range or the cursor is not ours
   */
  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit,
        cursor == null || cursor.isEmpty() ? Cursor.START : Cursor.decode(cursor));
  }

  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, Cursor.START);
  }

  /** Rows to read: one more than shown, which tells whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }
}
