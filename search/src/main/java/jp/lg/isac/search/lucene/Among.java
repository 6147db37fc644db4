package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermInSetQuery;

/** Says of some documents which of them a question finds, neither ranked nor counted. */
final class Among {

  private Among() {}

  static Set<DocumentKey> of(
      SearchQuery query,
      Set<DocumentKey> documents,
      TextAnalyzer analyzer,
      PublicStatistics searcher)
      throws IOException {
    var queries = new Queries(query, QueryText.parse(query.text()), analyzer, searcher);
    var keys =
        documents.stream().map(key -> IndexSchema.key(key.type(), key.id()).bytes()).toList();
    var close =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(IndexSchema.KEY, keys), Occur.FILTER)
            .add(queries.close(), Occur.FILTER)
            .build();
    var matches = Matches.of(searcher, close, query);
    var stored = searcher.storedFields();
    var found = new HashSet<DocumentKey>();
    for (var hit : TopHits.byDate(matches, documents.size(), null)) {
      found.add(IndexSchema.key(stored.document(hit.document())));
    }
    return found;
  }
}
