package jp.lg.isac.search;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. Start with {@link #of} and narrow it down.
 *
 * @param text words as typed, {@code "phrase"}, {@code -word}, {@code title:word}, {@code
 *     tag:word}, {@code type:word}, {@code OR}; odd input is taken literally; blank means
 *     everything that the filters leave, newest first
 * @param chosen only these values of each facet, all where there is none
 * @param from earliest moment of the last change, inclusive
 * @param to latest moment of the last change, exclusive
 * @param cursor {@link SearchPage#nextCursor} of the page before, null for the first page
 * @param limit hits per page, 1 to 100
 */
public record SearchQuery(
    Reader reader,
    String text,
    Map<Facet, Set<String>> chosen,
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
    /** Best match first, where a match counts a little less the older it is: 3.4 % a year. */
    RELEVANCE,
    /** Best match first, however old; a newer document stands before one that matches alike. */
    MATCH,
    /** Last changed first. */
    NEWEST
  }

  /**
   * @throws IllegalArgumentException if the text is longer than {@link #MAX_TEXT} or the limit is
   *     not within 1 to {@link #MAX_LIMIT}
   */
  public SearchQuery {
    var copy = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
    chosen = Collections.unmodifiableMap(copy);
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text of " + text.length() + " characters");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /** The first page of what this reader finds for this text, without filters, best first. */
  public static SearchQuery of(Reader reader, String text) {
    return new SearchQuery(reader, text, Map.of(), null, null, Sort.RELEVANCE, null, DEFAULT_LIMIT);
  }

  /** The values of one facet that are wanted, all if there is none. */
  public Set<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  public SearchQuery with(Facet facet, Set<String> values) {
    var all = new EnumMap<Facet, Set<String>>(Facet.class);
    all.putAll(chosen);
    all.put(facet, values);
    return new SearchQuery(reader, text, all, from, to, sort, cursor, limit);
  }

  public SearchQuery withPeriod(@Nullable Instant from, @Nullable Instant to) {
    return new SearchQuery(reader, text, chosen, from, to, sort, cursor, limit);
  }

  public SearchQuery withSort(Sort sort) {
    return new SearchQuery(reader, text, chosen, from, to, sort, cursor, limit);
  }

  public SearchQuery withCursor(@Nullable String cursor) {
    return new SearchQuery(reader, text, chosen, from, to, sort, cursor, limit);
  }

  public SearchQuery withLimit(int limit) {
    return new SearchQuery(reader, text, chosen, from, to, sort, cursor, limit);
  }
}
