package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Answer;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Queries;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene without the product around it, on the product's own index: the same analyzer and the same
 * queries in both passes, but no audience, facets, total, order of ties, snippets or log of
 * changes.
 */
public final class RawLucene implements AutoCloseable {
  private static final int HITS = 10;
  private static final double BUFFER_MEGABYTES = 64;

  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final PublicStatistics searcher;
  private final LuceneIndex index;

  private RawLucene(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new PublicStatistics(reader);
    this.index = new LuceneIndex(searcher);
  }

  /** Reads an index as it is now; whoever writes it goes on. */
  public static RawLucene open(Path index) throws IOException {
    return new RawLucene(FSDirectory.open(index));
  }

  /** How many documents it holds. */
  public int documents() {
    return reader.numDocs();
  }

  /** The ten best for what a reader types. */
  public Object ask(Reader who, String text) throws IOException {
    var query = SearchQuery.of(who, text);
    var queries = new Queries(query, QueryText.parse(text), analyzer, index);
    var first = searcher.search(sum(queries.words()), Answer.WINDOW);
    return QueryRescorer.rescore(searcher, first, sum(queries.ranking()), 1, HITS);
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
