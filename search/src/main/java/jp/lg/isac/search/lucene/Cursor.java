package jp.lg.isac.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.SearchQuery.Sort;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The last hit of a page, as a sealed word that the next page starts behind.
 *
 * @param generation of the searcher that made the page
 * @param rank how many hits come before the next page if that begins in the window that was ranked
 *     closely, {@value #BEHIND} if it begins behind
 * @param broad whether the pages show what matches broadly, since little matched closely
 * @param score of the first pass; 0 where hits are not ordered by it
 * @param updatedAt microseconds since 1970
 */
record Cursor(long generation, int rank, boolean broad, float score, long updatedAt, BytesRef key) {

  static final int BEHIND = -1;

  /** Behind a hit of the window. */
  static Cursor within(long generation, int rank, boolean broad, FieldDoc hit) {
    return new Cursor(generation, rank, broad, 0, 0, (BytesRef) hit.fields[2]);
  }

  /** Behind a hit that stands where the first pass, or the date, put it. */
  static Cursor behind(long generation, Sort sort, boolean broad, FieldDoc hit) {
    return switch (sort) {
      case RELEVANCE ->
          new Cursor(
              generation,
              BEHIND,
              broad,
              (Float) hit.fields[0],
              (Long) hit.fields[1],
              (BytesRef) hit.fields[2]);
      case NEWEST ->
          new Cursor(generation, BEHIND, broad, 0, (Long) hit.fields[0], (BytesRef) hit.fields[1]);
    };
  }

  /**
   * The cursor of a query, if it has one.
   *
   * @throws InvalidCursorException if no page of this query handed it out
   */
  static @Nullable Cursor of(SearchQuery query, CursorSeal seal) {
    var text = query.cursor();
    if (text == null) {
      return null;
    }
    try {
      var bytes = ByteBuffer.wrap(seal.open(text, query));
      long generation = bytes.getLong();
      int rank = bytes.getInt();
      boolean broad = bytes.get() == 1;
      float score = bytes.getFloat();
      long updatedAt = bytes.getLong();
      var key = new byte[bytes.remaining()];
      bytes.get(key);
      return new Cursor(generation, rank, broad, score, updatedAt, new BytesRef(key));
    } catch (BufferUnderflowException e) {
      throw new InvalidCursorException(text);
    }
  }

  /** How hits are ordered: a tie goes to the newer one, and the key makes the order total. */
  static org.apache.lucene.search.Sort order(Sort sort) {
    var newest = new SortField(IndexSchema.UPDATED_AT, SortField.Type.LONG, true);
    var key = new SortField(IndexSchema.KEY, SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, newest, key);
      case NEWEST -> new org.apache.lucene.search.Sort(newest, key);
    };
  }

  boolean isWithinWindow() {
    return rank != BEHIND;
  }

  /** Where the next page starts; keys are unique, so the number of the document says nothing. */
  FieldDoc toFieldDoc(Sort sort) {
    return switch (sort) {
      case RELEVANCE ->
          new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, updatedAt, key});
      case NEWEST -> new FieldDoc(Integer.MAX_VALUE, score, new Object[] {updatedAt, key});
    };
  }

  String sealed(SearchQuery query, CursorSeal seal) {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + Float.BYTES + 1 + key.length);
    bytes.putLong(generation).putInt(rank).put((byte) (broad ? 1 : 0));
    bytes.putFloat(score).putLong(updatedAt).put(key.bytes, key.offset, key.length);
    return seal.close(bytes.array(), query);
  }
}
