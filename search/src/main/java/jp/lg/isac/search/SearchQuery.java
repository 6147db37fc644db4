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
 * @param text words as typed, {@code "phrase"}, {@code -word}, {@code this OR that}, {@code
 *     title:word}, {@code tag:word}, {@code type:name}; odd input is taken literally; blank means
 *     everything that the filters leave, newest first
 * @param filters only documents with one of these values; a facet without values filters nothing
 * @param from earliest moment of the last change, inclusive
 * @param to latest moment of the last change, exclusive
 * @param cursor {@link SearchPage#nextCursor} of the page before, null for the first page
 * @param limit hits per page, 1 to 100
 */
public record SearchQuery(
    Reader reader,
    String text,
    Map<Facet, Set<String>> filters,
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
    /** Best match first; age counts a little. */
    RELEVANCE,
    /** Best match first, however old. */
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
    filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
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

  /** The values chosen of a facet; none means all. */
  public Set<String> chosen(Facet facet) {
    return filters.getOrDefault(facet, Set.of());
  }

  public SearchQuery with(Facet facet, Set<String> values) {
    var changed = new EnumMap<Facet, Set<String>>(Facet.class);
    changed.putAll(filters);
    changed.put(facet, values);
    return new SearchQuery(reader, text, changed, from, to, sort, cursor, limit);
  }

  public SearchQuery withPeriod(@Nullable Instant from, @Nullable Instant to) {
    return new SearchQuery(reader, text, filters, from, to, sort, cursor, limit);
  }

  public SearchQuery withSort(Sort sort) {
    return new SearchQuery(reader, text, filters, from, to, sort, cursor, limit);
  }

  public SearchQuery withCursor(@Nullable String cursor) {
    return new SearchQuery(reader, text, filters, from, to, sort, cursor, limit);
  }

  public SearchQuery withLimit(int limit) {
    return new SearchQuery(reader, text, filters, from, to, sort, cursor, limit);
  }
}
