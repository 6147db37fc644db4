package jp.lg.isac.indexing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find, as an address carries it. Several values of a filter mean any of
 * them, none means all; blank ones do not count.
 *
 * @param q words as typed
 * @param type SHARED_REPORT, ARTICLE, INCIDENT or COURSE
 * @param prefecture two digits of JIS X 0401
 * @param causeClass code of the cause class
 * @param tag tag of an article
 * @param system system or service that was affected
 * @param tlp RED, AMBER_STRICT, AMBER, GREEN or CLEAR
 * @param month year and month of the last change in Tokyo, as 2026-11
 * @param from earliest last change: a day in Tokyo or a moment
 * @param to latest last change: a day in Tokyo, with all of it, or a moment, without it
 * @param sort RELEVANCE (default: best match first, of two nearly alike the newer one), MATCH (best
 *     match first, however old) or NEWEST
 */
public record Question(
    @Nullable String q,
    List<String> type,
    List<String> prefecture,
    List<String> causeClass,
    List<String> tag,
    List<String> system,
    List<String> tlp,
    List<String> month,
    @Nullable String from,
    @Nullable String to,
    @Nullable String sort,
    @Nullable String cursor,
    @Nullable Integer limit) {

  public Question {
    type = chosen(type);
    prefecture = chosen(prefecture);
    causeClass = chosen(causeClass);
    tag = chosen(tag);
    system = chosen(system);
    tlp = chosen(tlp);
    month = chosen(month);
  }

  private static List<String> chosen(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).toList();
  }

  boolean isFirstPage() {
    return cursor == null || cursor.isEmpty();
  }

  /** The same, from behind another hit and with so many on a page. */
  Question page(@Nullable String from, int size) {
    return new Question(
        q, type, prefecture, causeClass, tag, system, tlp, month, this.from, to, sort, from, size);
  }

  /**
   * The question in the engine's terms.
   *
   * @throws DomainException.Invalid if a value cannot be one
   */
  SearchQuery asAskedBy(Reader reader) {
    int wanted = limit == null ? PageRequest.DEFAULT_LIMIT : limit;
    if (wanted < 1 || wanted > SearchQuery.MAX_LIMIT) {
      throw new DomainException.Invalid("/limit", "limit-out-of-range", 1, SearchQuery.MAX_LIMIT);
    }
    return new SearchQuery(
        reader,
        text(q),
        Map.of(
            Facet.TYPE, types(),
            Facet.PREFECTURE, Set.copyOf(prefecture),
            Facet.CAUSE_CLASS, Set.copyOf(causeClass),
            Facet.TAG, Set.copyOf(tag),
            Facet.SYSTEM, Set.copyOf(system),
            Facet.TLP, Set.copyOf(tlp),
            Facet.MONTH, Set.copyOf(month)),
        moment("/from", from, 0),
        moment("/to", to, 1),
        order(),
        isFirstPage() ? null : cursor,
        wanted);
  }

  /** A text that is not too long. */
  static String text(@Nullable String q) {
    if (q != null && q.length() > SearchQuery.MAX_TEXT) {
      throw new DomainException.Invalid("/q", "search.text-too-long", SearchQuery.MAX_TEXT);
    }
    return q == null ? "" : q;
  }

  private Set<String> types() {
    for (var name : type) {
      if (DocumentTypes.of(name).isEmpty()) {
        throw new DomainException.Invalid("/type", "search.type-unknown", name);
      }
    }
    return Set.copyOf(type);
  }

  private SearchQuery.Sort order() {
    return switch (sort == null ? "" : sort) {
      case "", "RELEVANCE" -> SearchQuery.Sort.RELEVANCE;
      case "MATCH" -> SearchQuery.Sort.MATCH;
      case "NEWEST" -> SearchQuery.Sort.NEWEST;
      default -> throw new DomainException.Invalid("/sort", "search.sort-unknown");
    };
  }

  private static @Nullable Instant moment(
      String pointer, @Nullable String text, int daysOfTheDayItself) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text)
              .plusDays(daysOfTheDayItself)
              .atStartOfDay(Clocks.TOKYO)
              .toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new DomainException.Invalid(pointer, "search.no-moment");
    }
  }
}
