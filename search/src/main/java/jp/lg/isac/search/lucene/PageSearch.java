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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer. What matches is found and counted in one pass; the first hundred are put
 * in order by all fields, the rest stays in the rough order.
 */
final class PageSearch {

  /** With fewer hits a question of several parts is asked again for some of them. */
  private static final int ENOUGH = 10;

  private final PublicStatistics searcher;
  private final SearchQuery query;
  private final TextAnalyzer analyzer;
  private final QueryText text;
  private final Sort sort;
  private final @Nullable Cursor cursor;
  private final Spelling spelling;
  private final Queries queries;

  PageSearch(PublicStatistics searcher, SearchQuery query, TextAnalyzer analyzer) {
    this.searcher = searcher;
    this.query = query;
    this.analyzer = analyzer;
    this.text = QueryText.parse(query.text());
    this.sort = text.wanted().isEmpty() ? Sort.NEWEST : query.sort();
    this.cursor = query.cursor() == null ? null : Cursor.parse(query.cursor(), sort);
    this.spelling = new Spelling(searcher);
    this.queries = new Queries(query, text, analyzer, spelling);
  }

  SearchPage page() throws IOException {
    if (cursor != null) {
      return page(cursor.breadth(), collect(cursor.breadth()), null);
    }
    var breadth = Breadth.CLOSE;
    var hits = collect(breadth);
    boolean isKnown = hits.found() > 0 || text.wanted().isEmpty();
    if (!isKnown || (queries.hasParts() && hits.found() < ENOUGH)) {
      breadth = Breadth.PARTLY;
      hits = collect(breadth);
    }
    if (!isKnown && hits.found() == 0) {
      breadth = Breadth.LOOSE;
      hits = collect(breadth);
    }
    var meant =
        isKnown ? null : spelling.didYouMean(query.reader(), queries.questions()).orElse(null);
    return page(breadth, hits, meant);
  }

  /** The window is only known as a whole; behind it each page is found by itself. */
  private HitCollector collect(Breadth breadth) throws IOException {
    boolean isBehind = cursor != null && isBehindWindow(cursor);
    // One more than asked for tells whether there is a next page.
    int wanted = query.limit() + 1;
    var top =
        new TopFieldCollectorManager(
            Cursor.order(sort),
            isBehind || sort == Sort.NEWEST
                ? wanted
                : cursor == null ? Math.max(Window.SIZE, wanted) : Window.SIZE + wanted,
            cursor != null && isBehind ? cursor.toFieldDoc() : null,
            Integer.MAX_VALUE);
    var hits = new HitCollector(query, top.newCollector());
    return searcher.search(queries.matching(breadth), hits.alone());
  }

  private boolean isBehindWindow(Cursor cursor) {
    return sort == Sort.NEWEST || cursor.rank() >= Window.SIZE;
  }

  private SearchPage page(Breadth breadth, HitCollector hits, @Nullable String meant)
      throws IOException {
    var found = new ArrayList<FieldDoc>();
    for (var hit : hits.top().scoreDocs) {
      found.add((FieldDoc) hit);
    }
    List<FieldDoc> ordered = found;
    int from = 0;
    int firstRank = cursor == null ? 0 : cursor.rank() + 1;
    if (sort != Sort.NEWEST && (cursor == null || !isBehindWindow(cursor))) {
      ordered = Window.reordered(searcher, queries.score(), found, sort == Sort.RELEVANCE);
      from = cursor == null ? 0 : behind(cursor, ordered);
      firstRank = from;
    }
    int to = Math.min(ordered.size(), from + query.limit());
    var stored = searcher.storedFields();
    var highlighter = new Highlighter(text, analyzer);
    var items = new ArrayList<SearchHit>();
    for (var hit : ordered.subList(from, to)) {
      items.add(IndexSchema.hit(stored.document(hit.doc), highlighter));
    }
    var next =
        ordered.size() > to && to > from
            ? Cursor.behind(
                    ordered.get(to - 1), firstRank + to - from - 1, sort, breadth, generation())
                .toString()
            : null;
    return new SearchPage(items, next, hits.total(), hits.facets(), meant);
  }

  /** Where the page behind the cursor begins; in an index that has changed, behind its last hit. */
  private int behind(Cursor cursor, List<FieldDoc> ordered) {
    if (cursor.generation() == generation()) {
      return Math.min(cursor.rank() + 1, ordered.size());
    }
    for (int i = 0; i < ordered.size(); i++) {
      if (cursor.key().equals(ordered.get(i).fields[2])) {
        return i + 1;
      }
    }
    int size = Math.min(Window.SIZE, ordered.size());
    for (int i = 0; i < size; i++) {
      if (Cursor.BEST_FIRST.compare(ordered.get(i), cursor.toFieldDoc()) > 0) {
        return i;
      }
    }
    return size;
  }

  private long generation() {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }
}
