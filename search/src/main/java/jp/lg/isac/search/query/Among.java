package jp.lg.isac.search.query;

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
public final class Among {

  private Among() {}

  public static Set<DocumentKey> of(
      SearchQuery query, Set<DocumentKey> documents, TextAnalyzer analyzer, Index index)
      throws IOException {
    var queries = new Queries(query, QueryText.parse(query.text()), analyzer, index);
    var keys = documents.stream().map(key -> Fields.key(key.type(), key.id()).bytes()).toList();
    var close =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(Fields.KEY, keys), Occur.FILTER)
            .add(queries.close(), Occur.FILTER)
            .build();
    var hits = index.matches(close, query).newest(documents.size(), null);
    var found = new HashSet<DocumentKey>();
    index.stored(hits).forEach(stored -> found.add(stored.key()));
    return found;
  }
}
