package jp.lg.isac.indexing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Fragment;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.SearchPage;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total exact number of hits on all pages
 * @param meant what may have been meant by what was typed, where little was found
 * @param facets how many hits carry each value, each counted without its own filter
 */
public record FindingsView(
    List<Finding> items,
    @Nullable String nextCursor,
    long total,
    Facets facets,
    @Nullable String meant) {

  /** Of a facet with many values, the commonest. */
  private static final int MOST_VALUES = 50;

  /**
   * One thing that was found.
   *
   * @param title plain text
   * @param snippet best passage of its text, or of a file that belongs to it, plain
   * @param file name of the file that the snippet is from; null where it is from the thing's own
   *     text
   * @param highlights both in pieces, for whoever wants to mark what matched
   */
  public record Finding(
      String type,
      UUID id,
      String title,
      String snippet,
      @Nullable String file,
      Instant updatedAt,
      Highlights highlights) {}

  /** Title and snippet in pieces. */
  public record Highlights(List<Piece> title, List<Piece> snippet) {}

  /**
   * A piece of plain text.
   *
   * @param hit whether this is what matched
   */
  public record Piece(String text, boolean hit) {}

  /** Counts by value, the commonest first. */
  public record Facets(
      Map<String, Long> type,
      Map<String, Long> prefecture,
      Map<String, Long> causeClass,
      Map<String, Long> tag,
      Map<String, Long> system,
      Map<String, Long> tlp,
      Map<String, Long> month) {

    static Facets of(jp.lg.isac.search.Facets counts) {
      return new Facets(
          counts.of(Facet.TYPE),
          counts.of(Facet.PREFECTURE),
          counts.of(Facet.CAUSE_CLASS),
          commonest(counts.of(Facet.TAG)),
          commonest(counts.of(Facet.SYSTEM)),
          counts.of(Facet.TLP),
          commonest(counts.of(Facet.MONTH)));
    }

    private static Map<String, Long> commonest(Map<String, Long> counts) {
      var commonest = new LinkedHashMap<String, Long>();
      counts.entrySet().stream()
          .limit(MOST_VALUES)
          .forEach(entry -> commonest.put(entry.getKey(), entry.getValue()));
      return commonest;
    }
  }

  /** Before anything was asked. */
  public static FindingsView nothing() {
    return new FindingsView(
        List.of(), null, 0, Facets.of(new jp.lg.isac.search.Facets(Map.of())), null);
  }

  static FindingsView of(SearchPage page) {
    return new FindingsView(
        page.items().stream().map(FindingsView::finding).toList(),
        page.nextCursor(),
        page.total(),
        Facets.of(page.facets()),
        page.meant());
  }

  private static Finding finding(SearchHit hit) {
    return new Finding(
        hit.type().name(),
        hit.id(),
        plain(hit.title()),
        plain(hit.snippet()),
        hit.file(),
        hit.updatedAt(),
        new Highlights(pieces(hit.title()), pieces(hit.snippet())));
  }

  private static String plain(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static List<Piece> pieces(List<Fragment> fragments) {
    return fragments.stream().map(f -> new Piece(f.text(), f.hit())).toList();
  }
}
