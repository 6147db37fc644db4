package jp.lg.isac.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.SearchQuery.Sort;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The last hit of a page, as an opaque word that the next page starts behind.
 *
 * @param loose whether the pages show what matches loosely, since nothing matched closely
 * @param score 0 where hits are not ordered by it
 * @param updatedAt microseconds since 1970
 */
record Cursor(Sort sort, boolean loose, float score, long updatedAt, BytesRef key) {

  private static final byte VERSION = 1;

  static Cursor behind(FieldDoc hit, Sort sort, boolean loose) {
    return switch (sort) {
      case RELEVANCE ->
          new Cursor(
              sort, loose, (Float) hit.fields[0], (Long) hit.fields[1], (BytesRef) hit.fields[2]);
      case NEWEST -> new Cursor(sort, loose, 0, (Long) hit.fields[0], (BytesRef) hit.fields[1]);
    };
  }

  /**
   * What {@link #toString} wrote.
   *
   * @throws InvalidCursorException if it was not made here for this order
   */
  static Cursor parse(String text, Sort sort) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      boolean known = bytes.get() == VERSION && bytes.get() == sign(sort);
      boolean loose = bytes.get() == 1;
      float score = bytes.getFloat();
      long updatedAt = bytes.getLong();
      var key = new byte[bytes.remaining()];
      bytes.get(key);
      if (!known || key.length == 0 || !Float.isFinite(score)) {
        throw new InvalidCursorException(text);
      }
      return new Cursor(sort, loose, score, updatedAt, new BytesRef(key));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
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

  /** Where the next page starts; keys are unique, so the number of the document says nothing. */
  FieldDoc toFieldDoc() {
    return switch (sort) {
      case RELEVANCE ->
          new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, updatedAt, key});
      case NEWEST -> new FieldDoc(Integer.MAX_VALUE, score, new Object[] {updatedAt, key});
    };
  }

  @Override
  public String toString() {
    var bytes = ByteBuffer.allocate(3 + Float.BYTES + Long.BYTES + key.length);
    bytes.put(VERSION).put(sign(sort)).put((byte) (loose ? 1 : 0));
    bytes.putFloat(score).putLong(updatedAt).put(key.bytes, key.offset, key.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static byte sign(Sort sort) {
    return (byte) sort.name().charAt(0);
  }
}
