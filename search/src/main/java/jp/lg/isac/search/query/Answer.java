package jp.lg.isac.search.query;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.SearchQuery.Sort;
import jp.lg.isac.search.analysis.Highlighter;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * One page for one question: what matches, counted and ranked in two passes, and where the next
 * page begins.
 */
public final class Answer {

  /** Whoever finds fewer may have wanted something else. */
  private static final int FEW = 30;

  /** So many hits are looked at closely; more changes little and costs much. */
  public static final int WINDOW = 100;

  private static final long DAY_ONE = Micros.of(Instant.parse("2026-01-01T00:00:00Z"));
  private static final double HALF_LIFE = Duration.ofDays(20 * 365).toNanos() / 1_000.0;

  /** Keeps scores within what numbers hold, whatever date somebody gives. */
  private static final double MOST_HALVES = 50;

  private final SearchQuery query;
  private final Sort sort;
  private final QueryText text;
  private final @Nullable Cursor cursor;
  private final Index index;
  private final TextAnalyzer analyzer;
  private final CursorSeal seal;
  private final Queries queries;

  private Answer(
      SearchQuery query,
      @Nullable Cursor cursor,
      Index index,
      TextAnalyzer analyzer,
      CursorSeal seal)
      throws IOException {
    this.query = query;
    this.cursor = cursor;
    this.index = index;
    this.analyzer = analyzer;
    this.seal = seal;
    this.text = QueryText.parse(query.text());
    this.sort = text.parts().isEmpty() ? Sort.NEWEST : query.sort();
    this.queries = new Queries(query, text, analyzer, index);
  }

  /** The page of an index behind a cursor, or its first page. */
  public static SearchPage to(
      SearchQuery query,
      @Nullable Cursor cursor,
      Index index,
      TextAnalyzer analyzer,
      CursorSeal seal)
      throws IOException {
    return new Answer(query, cursor, index, analyzer, seal).page();
  }

  private SearchPage page() throws IOException {
    boolean broad = cursor != null && cursor.broad();
    var matches = matches(broad);
    var meant = cursor == null && matches.found() < FEW ? meant(matches.found() == 0) : null;
    if (cursor == null && matches.found() < (queries.mayMeanMore() ? FEW : 1)) {
      broad = true;
      matches = matches(true);
    }
    boolean inWindow = isInWindow();
    var top = top(matches);
    var ordered = inWindow ? closely(top) : top;
    int from = inWindow ? firstOfPage(ordered) : 0;
    int to = Math.min(ordered.size(), from + query.limit());
    var next = to < ordered.size() ? after(ordered.get(to - 1), to, inWindow, broad) : null;
    return new SearchPage(
        items(ordered.subList(from, to)),
        next == null ? null : next.sealed(query, seal),
        matches.total(),
        matches.facets(),
        meant);
  }

  private @Nullable String meant(boolean isNothingFound) throws IOException {
    return Meant.of(query, text, part -> isNothingFound || !queries.isKnown(part), index);
  }

  /** Whether the page begins among the hits that are ranked closely. */
  private boolean isInWindow() {
    return sort != Sort.NEWEST && (cursor == null || cursor.isWithinWindow());
  }

  private Index.Matches matches(boolean broad) throws IOException {
    return index.matches(broad ? queries.broad() : queries.close(), query);
  }

  private List<Hit> top(Index.Matches matches) throws IOException {
    // One more than asked for tells whether there is a next page.
    int wanted = query.limit() + 1 + (isInWindow() ? WINDOW : 0);
    var behind = cursor == null || cursor.isWithinWindow() ? null : cursor.hit();
    return switch (sort) {
      case RELEVANCE, MATCH -> matches.best(queries.words(), wanted, behind);
      case NEWEST -> matches.newest(wanted, behind);
    };
  }

  /**
   * The second pass: the best hits of a cheap query, put in the order of a dear one. What lies
   * behind the window keeps its order.
   */
  private List<Hit> closely(List<Hit> top) throws IOException {
    int window = Math.min(WINDOW, top.size());
    var ordered = new ArrayList<>(index.scored(queries.ranking(), top.subList(0, window)));
    if (sort == Sort.RELEVANCE) {
      ordered.replaceAll(Answer::aged);
    }
    ordered.sort(Hit.BEST_FIRST);
    ordered.addAll(top.subList(window, top.size()));
    return ordered;
  }

  /**
   * Its score halved for every twenty years. Counted from a fixed day, and so that only the years
   * between two hits matter: their order is the same whenever somebody asks.
   */
  private static Hit aged(Hit hit) {
    double halves = (hit.updatedAt() - DAY_ONE) / HALF_LIFE;
    double factor = Math.pow(2, Math.clamp(halves, -MOST_HALVES, MOST_HALVES));
    return hit.withScore((float) (hit.score() * factor));
  }

  /** Behind the last hit that the reader has seen; where that has gone since, by its rank. */
  private int firstOfPage(List<Hit> ordered) {
    if (cursor == null) {
      return 0;
    }
    for (int i = 0; i < Math.min(WINDOW, ordered.size()); i++) {
      if (ordered.get(i).order() == cursor.hit().order()) {
        return i + 1;
      }
    }
    return Math.min(cursor.rank(), ordered.size());
  }

  private Cursor after(Hit last, int rank, boolean inWindow, boolean broad) {
    int within = inWindow && rank <= WINDOW ? rank : Cursor.BEHIND;
    return new Cursor(within, broad, last);
  }

  private List<SearchHit> items(List<Hit> hits) throws IOException {
    var highlighter = new Highlighter(text, queries.corrected(), analyzer);
    return index.stored(hits).stream().map(stored -> stored.hit(highlighter)).toList();
  }
}
