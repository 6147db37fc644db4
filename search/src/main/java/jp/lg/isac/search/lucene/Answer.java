package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.lg.isac.search.SearchHit;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.SearchQuery.Sort;
import jp.lg.isac.search.analysis.Highlighter;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One page for one question: what matches, counted and ranked in two passes, and where the next
 * page begins.
 */
final class Answer {

  /** Whoever finds fewer may have wanted something else. */
  static final int FEW = 30;

  private final SearchQuery query;
  private final Sort sort;
  private final QueryText text;
  private final @Nullable Cursor cursor;
  private final PublicStatistics searcher;
  private final TextAnalyzer analyzer;
  private final CursorSeal seal;
  private final Queries queries;

  private Answer(
      SearchQuery query,
      @Nullable Cursor cursor,
      PublicStatistics searcher,
      TextAnalyzer analyzer,
      CursorSeal seal)
      throws IOException {
    this.query = query;
    this.cursor = cursor;
    this.searcher = searcher;
    this.analyzer = analyzer;
    this.seal = seal;
    this.text = QueryText.parse(query.text());
    this.sort = text.parts().isEmpty() ? Sort.NEWEST : query.sort();
    this.queries = new Queries(query, text, analyzer, searcher);
  }

  /** The page of a searcher behind a cursor, or its first page. */
  static SearchPage to(
      SearchQuery query,
      @Nullable Cursor cursor,
      PublicStatistics searcher,
      TextAnalyzer analyzer,
      CursorSeal seal)
      throws IOException {
    return new Answer(query, cursor, searcher, analyzer, seal).page();
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
    var ordered = inWindow ? Ranking.of(searcher, queries.ranking(), top, sort) : top;
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
    return Meant.of(query, text, part -> isNothingFound || !queries.isKnown(part), searcher);
  }

  /** Whether the page begins among the hits that are ranked closely. */
  private boolean isInWindow() {
    return sort != Sort.NEWEST && (cursor == null || cursor.isWithinWindow());
  }

  private Matches matches(boolean broad) throws IOException {
    return Matches.of(searcher, broad ? queries.broad() : queries.close(), query);
  }

  private List<Hit> top(Matches matches) throws IOException {
    // One more than asked for tells whether there is a next page.
    int wanted = query.limit() + 1 + (isInWindow() ? Ranking.WINDOW : 0);
    var behind = cursor == null || cursor.isWithinWindow() ? null : cursor.hit();
    return switch (sort) {
      case RELEVANCE, MATCH -> TopHits.byScore(searcher, queries.words(), matches, wanted, behind);
      case NEWEST -> TopHits.byDate(matches, wanted, behind);
    };
  }

  /** By rank; where the index has changed since, behind the last hit that the reader has seen. */
  private int firstOfPage(List<Hit> ordered) {
    if (cursor == null) {
      return 0;
    }
    if (cursor.generation() != generation()) {
      for (int i = 0; i < Math.min(Ranking.WINDOW, ordered.size()); i++) {
        if (ordered.get(i).order() == cursor.hit().order()) {
          return i + 1;
        }
      }
    }
    return Math.min(cursor.rank(), ordered.size());
  }

  private Cursor after(Hit last, int rank, boolean inWindow, boolean broad) {
    int within = inWindow && rank <= Ranking.WINDOW ? rank : Cursor.BEHIND;
    return new Cursor(generation(), within, broad, last);
  }

  /** Differs with every commit and every rebuild. */
  private long generation() {
    var reader = (DirectoryReader) searcher.getIndexReader();
    var directory = ((FSDirectory) reader.directory()).getDirectory();
    return 31L * directory.hashCode() + reader.getVersion();
  }

  private List<SearchHit> items(List<Hit> hits) throws IOException {
    var highlighter = new Highlighter(text, queries.corrected(), analyzer);
    var stored = searcher.storedFields();
    var items = new ArrayList<SearchHit>();
    for (var hit : hits) {
      items.add(IndexSchema.hit(stored.document(hit.document()), highlighter));
    }
    return items;
  }
}
