package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Answer;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Queries;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene without the product around it, on the product's own index: the same analyzer and the same
 * queries in both passes, but no order of ties, snippets, corrections or log of changes.
 */
public final class RawLucene implements AutoCloseable {
  private static final int HITS = 10;
  private static final double BUFFER_MEGABYTES = 64;
  private static final List<Facet> FACETS = List.of(Facet.TYPE, Facet.PREFECTURE, Facet.TLP);

  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final PublicStatistics searcher;
  private final LuceneIndex index;
  private final Map<String, StringDocValuesReaderState> facets = new HashMap<>();

  private RawLucene(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new PublicStatistics(reader);
    this.index = new LuceneIndex(searcher);
    for (var facet : FACETS) {
      var field = Fields.facet(facet);
      facets.put(field, new StringDocValuesReaderState(reader, field));
    }
  }

  /** Reads an index as it is now; whoever writes it goes on. */
  public static RawLucene open(Path index) throws IOException {
    return new RawLucene(FSDirectory.open(index));
  }

  /** How many documents it holds. */
  public int documents() {
    return reader.numDocs();
  }

  /** The ten best for what a reader types, and nothing else. */
  public Object ask(Reader who, String text) throws IOException {
    var queries = queries(who, text);
    var first = searcher.search(sum(queries.words()), Answer.WINDOW);
    return QueryRescorer.rescore(searcher, first, sum(queries.ranking()), 1, HITS);
  }

  /** The ten best of what he may read, with three facets and the total, by Lucene's own means. */
  public Object askWithFacets(Reader who, String text) throws IOException {
    var queries = queries(who, text);
    var found =
        FacetsCollectorManager.search(
            searcher,
            readable(who, sum(queries.words())),
            Answer.WINDOW,
            new FacetsCollectorManager());
    for (var facet : facets.entrySet()) {
      new StringValueFacetCounts(facet.getValue(), found.facetsCollector())
          .getTopChildren(HITS, facet.getKey());
    }
    return QueryRescorer.rescore(searcher, found.topDocs(), sum(queries.ranking()), 1, HITS);
  }

  private Queries queries(Reader who, String text) throws IOException {
    return new Queries(SearchQuery.of(who, text), QueryText.parse(text), analyzer, index);
  }

  private static Query readable(Reader who, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(Queries.visible(who, MatchAllDocsQuery.INSTANCE), Occur.FILTER)
        .build();
  }

  private static Query sum(List<Query> scores) {
    var sum = new BooleanQuery.Builder();
    scores.forEach(score -> sum.add(score, Occur.SHOULD));
    return sum.build();
  }

  /** Indexes all that it holds once more, into an empty directory, and commits once. */
  public void indexAgain(Path empty) throws IOException {
    var stored = reader.storedFields();
    var live = MultiBits.getLiveDocs(reader);
    var config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (var to = FSDirectory.open(empty);
        var writer = new IndexWriter(to, config.setSimilarity(PublicStatistics.SIMILARITY))) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        if (live == null || live.get(i)) {
          writer.addDocument(LuceneDocuments.document(source(stored.document(i)), analyzer));
        }
      }
    }
  }

  private static SearchDocument source(Document document) {
    var stored = LuceneDocuments.stored(document);
    return new SearchDocument(
        stored.key().type(),
        stored.key().id(),
        stored.title(),
        stored.body(),
        stored.files(),
        Map.of(),
        stored.updatedAt(),
        Set.of(Fields.EVERYBODY),
        Set.of());
  }

  @Override
  public void close() throws IOException {
    analyzer.close();
    reader.close();
    directory.close();
  }
}
