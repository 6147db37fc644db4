package jp.lg.isac.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import jp.lg.isac.search.InvalidCursorException;
import jp.lg.isac.search.SearchQuery.Sort;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The last hit of a page, as an opaque word that the next page starts behind.
 *
 * @param generation of the index that the rank is true of; in another one the key is looked for
 * @param rank from 0, in the order in which hits were shown
 * @param score that the hit was ordered by, 0 where hits are not
 * @param updatedAt microseconds since 1970
 */
record Cursor(
    Sort sort,
    Breadth breadth,
    long generation,
    int rank,
    float score,
    long updatedAt,
    BytesRef key) {

  private static final byte VERSION = 2;

  static Cursor behind(FieldDoc hit, int rank, Sort sort, Breadth breadth, long generation) {
    int next = sort == Sort.NEWEST ? 0 : 1;
    return new Cursor(
        sort,
        breadth,
        generation,
        rank,
        sort == Sort.NEWEST ? 0 : (Float) hit.fields[0],
        (Long) hit.fields[next],
        (BytesRef) hit.fields[next + 1]);
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
      var breadth = breadth(bytes.get());
      long generation = bytes.getLong();
      int rank = bytes.getInt();
      float score = bytes.getFloat();
      long updatedAt = bytes.getLong();
      var key = new byte[bytes.remaining()];
      bytes.get(key);
      if (!known || breadth.isEmpty() || rank < 0 || key.length == 0 || !Float.isFinite(score)) {
        throw new InvalidCursorException(text);
      }
      return new Cursor(sort, breadth.get(), generation, rank, score, updatedAt, new BytesRef(key));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw new InvalidCursorException(text);
    }
  }

  /** How hits are ordered: a tie goes to the newer one, and the key makes the order total. */
  static org.apache.lucene.search.Sort order(Sort sort) {
    var newest = new SortField(IndexSchema.UPDATED_AT, SortField.Type.LONG, true);
    var key = new SortField(IndexSchema.KEY, SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE, MATCH ->
          new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, newest, key);
      case NEWEST -> new org.apache.lucene.search.Sort(newest, key);
    };
  }

  /** The same order as {@link #order} has for the best match. */
  static final Comparator<FieldDoc> BEST_FIRST =
      Comparator.<FieldDoc, Float>comparing(hit -> (Float) hit.fields[0])
          .thenComparing(hit -> (Long) hit.fields[1])
          .reversed()
          .thenComparing(hit -> (BytesRef) hit.fields[2]);

  /** Where the next page starts; keys are unique, so the number of the document says nothing. */
  FieldDoc toFieldDoc() {
    return switch (sort) {
      case RELEVANCE, MATCH ->
          new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, updatedAt, key});
      case NEWEST -> new FieldDoc(Integer.MAX_VALUE, score, new Object[] {updatedAt, key});
    };
  }

  @Override
  public String toString() {
    var bytes = ByteBuffer.allocate(3 + 2 * Long.BYTES + Integer.BYTES + Float.BYTES + key.length);
    bytes.put(VERSION).put(sign(sort)).put(sign(breadth));
    bytes.putLong(generation).putInt(rank).putFloat(score).putLong(updatedAt);
    bytes.put(key.bytes, key.offset, key.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Optional<Breadth> breadth(byte sign) {
    return Stream.of(Breadth.values()).filter(breadth -> sign(breadth) == sign).findFirst();
  }

  /** Names of each kind begin with different letters. */
  private static byte sign(Enum<?> constant) {
    return (byte) constant.name().charAt(0);
  }
}
