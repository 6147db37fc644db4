package jp.lg.isac.search.query;

import java.nio.ByteBuffer;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The last hit of a page, as a sealed word that the next page starts behind.
 *
 * @param rank how many hits come before the next page if that begins in the window that was ranked
 *     closely, {@value #BEHIND} if it begins behind
 * @param broad whether the pages show what matches broadly, since little matched closely
 * @param hit its score is that of the first pass, 0 where hits are not ordered by it
 */
public record Cursor(int rank, boolean broad, Hit hit) {

  static final int BEHIND = -1;
  private static final int SIZE = 2 * Long.BYTES + Integer.BYTES + Float.BYTES + 1;

  /**
   * The cursor of a query, if it has one.
   *
   * @throws InvalidCursorException if no page of this query handed it out
   */
  public static @Nullable Cursor of(SearchQuery query, CursorSeal seal) {
    var text = query.cursor();
    if (text == null) {
      return null;
    }
    var bytes = ByteBuffer.wrap(seal.open(text, query));
    if (bytes.remaining() != SIZE) {
      throw new InvalidCursorException(text);
    }
    int rank = bytes.getInt();
    boolean broad = bytes.get() == 1;
    float score = bytes.getFloat();
    // Which number the document had says nothing any more.
    var hit = new Hit(0, score, bytes.getLong(), bytes.getLong());
    return new Cursor(rank, broad, hit);
  }

  boolean isWithinWindow() {
    return rank != BEHIND;
  }

  String sealed(SearchQuery query, CursorSeal seal) {
    var bytes = ByteBuffer.allocate(SIZE);
    bytes.putInt(rank).put((byte) (broad ? 1 : 0));
    bytes.putFloat(hit.score()).putLong(hit.updatedAt()).putLong(hit.order());
    return seal.close(bytes.array(), query);
  }
}
