package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.Documents.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the port adds to Lucene: a whole page of hits for one reader, with facets and snippets,
 * beside the best hits that Lucene's own Japanese analyzer and an index of two fields give for the
 * same words. Run with {@code mvn -Psearch-benchmark -pl search}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // open() comes before everything
public class SearchBenchmark {
  private static final String BODY = "body";
  private static final int BATCH = 1_000;

  @Param("16000")
  int documents;

  @Param({"ランサムウェア", "住民記録 停止", "\"不正アクセス\" 保守"})
  String text;

  private Path home;
  private LuceneSearchEngine engine;
  private Directory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private Analyzer analyzer;
  private SearchQuery query;

  /** Two indexes of the same invented reports. */
  @Setup
  public void open() throws IOException {
    home = Files.createTempDirectory("isac-search-benchmark");
    engine = LuceneSearchEngine.open(home.resolve("port"));
    analyzer = new JapaneseAnalyzer();
    directory = FSDirectory.open(Files.createDirectory(home.resolve("plain")));
    var reports = new InventedReports();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int i = 0; i < documents; i += BATCH) {
        var batch = new ArrayList<SearchChange>();
        for (int n = i; n < Math.min(documents, i + BATCH); n++) {
          var document = reports.next(n);
          batch.add(new SearchChange.Put(document));
          writer.addDocument(plain(document));
        }
        apply(engine, batch, Integer.toString(i));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    query = SearchQuery.of(new Reader(Set.of("all", "peer:48")), text);
  }

  private static Document plain(SearchDocument source) {
    var document = new Document();
    document.add(new TextField(BODY, source.title() + "\n" + source.body(), Field.Store.YES));
    return document;
  }

  /** Leaves nothing behind. */
  @TearDown
  public void close() throws IOException {
    engine.close();
    IOUtils.close(reader, directory, analyzer);
    IOUtils.rm(home);
  }

  /** What the product does for a search. */
  @Benchmark
  public SearchPage port() {
    return engine.search(query);
  }

  /** Lucene's best hits, no more. */
  @Benchmark
  public TopDocs lucene() throws IOException {
    return searcher.search(
        new QueryBuilder(analyzer).createBooleanQuery(BODY, text), query.limit());
  }
}
