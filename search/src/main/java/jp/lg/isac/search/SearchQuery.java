package jp.lg.isac.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. Start with {@link #of} and narrow it down.
 *
 * @param text words as typed, {@code "phrase"}, {@code -word}; odd input is taken literally; blank
 *     means everything that the filters leave, newest first
 * @param types only these, all if empty
 * @param prefectures only these (two digits), all if empty
 * @param causeClasses only these, all if empty
 * @param from earliest moment of the last change, inclusive
 * @param to latest moment of the last change, exclusive
 * @param cursor {@link SearchPage#nextCursor} of the page before, null for the first page
 * @param limit hits per page, 1 to 100
 */
public record SearchQuery(
    Reader reader,
    String text,
    Set<DocumentType> types,
    Set<String> prefectures,
    Set<String> causeClasses,
    @Nullable Instant from,
    @Nullable Instant to,
    Sort sort,
    @Nullable String cursor,
    int limit) {

  /** The most characters that a text may have. */
  public static final int MAX_TEXT = 1000;

  /** The most hits on a page. */
  public static final int MAX_LIMIT = 100;

  private static final int DEFAULT_LIMIT = 20;

  /** In which order hits come. */
  public enum Sort {
    /** Best match first; a newer document stands before an older one that matches alike. */
    RELEVANCE,
    /** Last changed first. */
    NEWEST
  }

  /**
   * @throws IllegalArgumentException if the text is longer than {@link #MAX_TEXT} or the limit is
   *     not within 1 to {@link #MAX_LIMIT}
   */
  public SearchQuery {
    types = Set.copyOf(types);
    prefectures = Set.copyOf(prefectures);
    causeClasses = Set.copyOf(causeClasses);
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text of " + text.length() + " characters");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /** The first page of what this reader finds for this text, without filters, best first. */
  public static SearchQuery of(Reader reader, String text) {
    return new SearchQuery(
        reader,
        text,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        Sort.RELEVANCE,
        null,
        DEFAULT_LIMIT);
  }

  public SearchQuery withTypes(Set<DocumentType> types) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withPrefectures(Set<String> prefectures) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withCauseClasses(Set<String> causeClasses) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withPeriod(@Nullable Instant from, @Nullable Instant to) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withSort(Sort sort) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withCursor(@Nullable String cursor) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }

  public SearchQuery withLimit(int limit) {
    return new SearchQuery(
        reader, text, types, prefectures, causeClasses, from, to, sort, cursor, limit);
  }
}
