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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One page for one question: what matches, counted and ranked in two passes, and where the next
 * page begins.
 */
final class Answer {

  /** Whoever finds fewer may have wanted something else. */
  private static final int FEW = 30;

  private final SearchQuery query;
  private final Sort sort;
  private final QueryText text;
  private final @Nullable Cursor cursor;
  private final IndexSearcher searcher;
  private final TextAnalyzer analyzer;
  private final CursorSeal seal;
  private final Queries queries;

  private Answer(
      SearchQuery query,
      @Nullable Cursor cursor,
      IndexSearcher searcher,
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
    this.queries = new Queries(query, text, analyzer, new Corrections(searcher.getIndexReader()));
  }

  /** The page of a searcher behind a cursor, or its first page. */
  static SearchPage to(
      SearchQuery query,
      @Nullable Cursor cursor,
      IndexSearcher searcher,
      TextAnalyzer analyzer,
      CursorSeal seal)
      throws IOException {
    return new Answer(query, cursor, searcher, analyzer, seal).page();
  }

  private SearchPage page() throws IOException {
    boolean broad = cursor != null && cursor.broad();
    var hits = collect(broad);
    if (cursor == null && hits.found() < (queries.mayMeanMore() ? FEW : 1)) {
      broad = true;
      hits = collect(true);
    }
    var top = hits.top().scoreDocs;
    boolean inWindow = isInWindow();
    var ordered = inWindow ? Ranking.of(searcher, queries.ranking(), top) : List.of(top);
    int from = inWindow ? firstOfPage(ordered) : 0;
    int to = Math.min(ordered.size(), from + query.limit());
    var next = to < ordered.size() ? after(ordered.get(to - 1), to, inWindow, broad) : null;
    return new SearchPage(
        items(ordered.subList(from, to)),
        next == null ? null : next.sealed(query, seal),
        hits.total(),
        hits.facets());
  }

  /** Whether the page begins among the hits that are ranked closely. */
  private boolean isInWindow() {
    return sort == Sort.RELEVANCE && (cursor == null || cursor.isWithinWindow());
  }

  private HitCollector collect(boolean broad) throws IOException {
    // One more than asked for tells whether there is a next page.
    var top =
        new TopFieldCollectorManager(
            Cursor.order(sort),
            query.limit() + 1 + (isInWindow() ? Ranking.WINDOW : 0),
            cursor == null || cursor.isWithinWindow() ? null : cursor.toFieldDoc(sort),
            Integer.MAX_VALUE);
    var hits = new HitCollector(query, top.newCollector());
    return searcher.search(broad ? queries.broad() : queries.close(), hits.alone());
  }

  /** By rank; where the index has changed since, behind the last hit that the reader has seen. */
  private int firstOfPage(List<ScoreDoc> ordered) {
    if (cursor == null) {
      return 0;
    }
    if (cursor.generation() != generation()) {
      for (int i = 0; i < Math.min(Ranking.WINDOW, ordered.size()); i++) {
        if (key(ordered.get(i)).equals(cursor.key())) {
          return i + 1;
        }
      }
    }
    return Math.min(cursor.rank(), ordered.size());
  }

  private Cursor after(ScoreDoc last, int rank, boolean inWindow, boolean broad) {
    return inWindow && rank <= Ranking.WINDOW
        ? Cursor.within(generation(), rank, broad, (FieldDoc) last)
        : Cursor.behind(generation(), sort, broad, (FieldDoc) last);
  }

  private static BytesRef key(ScoreDoc hit) {
    var fields = ((FieldDoc) hit).fields;
    return (BytesRef) fields[fields.length - 1];
  }

  /** Differs with every commit and every rebuild. */
  private long generation() {
    var reader = (DirectoryReader) searcher.getIndexReader();
    var directory = ((FSDirectory) reader.directory()).getDirectory();
    return 31L * directory.hashCode() + reader.getVersion();
  }

  private List<SearchHit> items(List<ScoreDoc> hits) throws IOException {
    var highlighter = new Highlighter(text, analyzer);
    var stored = searcher.storedFields();
    var items = new ArrayList<SearchHit>();
    for (var hit : hits) {
      items.add(IndexSchema.hit(stored.document(hit.doc), highlighter));
    }
    return items;
  }
}
