package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.Documents.apply;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Answer;
import jp.lg.isac.search.query.Queries;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;

/**
 * What a whole search costs in CPU time: reading the question, the audience filter, facets, exact
 * total, ten hits with their snippets. Beside it, on the same index in the same run, raw Lucene
 * with the same analyzer and the same queries in both passes, which does nothing of all that but
 * find the ten best; and Lucene's default Japanese analyzer. They take turns, five times. Of
 * several sizes of one growing index it says how the cost of each grows. Run with {@code mvn
 * -Psearch-costs -pl search}.
 */
final class SearchCosts {
  private static final int BATCH = 1_000;
  private static final int HITS = 10;
  private static final int ROUNDS = 5;
  private static final double NANOS_PER_TURN = 3e8;
  private static final List<String> NAMES = List.of("product", "raw Lucene", "default analyzer");
  private static final Reader READER = new Reader(Set.of("all", "peer:48"));

  /** As people type: words, several, a phrase, by ear, mistyped, a sentence. */
  private static final List<String> QUESTIONS =
      List.of(
          "ランサムウェア",
          "住民記録 停止",
          "\"不正アクセス\" 保守",
          "選挙人名簿",
          "ろうえい",
          "ランサムウェマ",
          "葛飾 戸籍システム 紛失",
          "保守を委託した事業者が住民記録システムの設定を誤った事例はあるか");

  private SearchCosts() {}

  private interface Search {
    Object ask(String text) throws IOException;
  }

  /**
   * What a question cost, in microseconds.
   *
   * @param means of each that was asked, in each round
   */
  private record Costs(int documents, List<List<Double>> means) {}

  /**
   * Prints tables for a Markdown page and writes them to a file.
   *
   * @param arguments numbers of documents, smallest first, with commas; file of the result
   */
  public static void main(String... arguments) throws IOException {
    var home = Files.createTempDirectory("isac-search-costs");
    var report = new StringBuilder();
    try (var analyzer = new TextAnalyzer();
        var theirs = new JapaneseAnalyzer();
        var plain = FSDirectory.open(Files.createDirectory(home.resolve("plain")));
        var engine = LuceneSearchEngine.open(home.resolve("port"))) {
      report.append(
          "| documents | question | product µs | raw Lucene µs | default analyzer µs"
              + " | product : raw | product : default |\n|--:|---|--:|--:|--:|--:|--:|\n");
      var reports = new InventedReports();
      var costs = new ArrayList<Costs>();
      int from = 0;
      for (var size : arguments[0].split(",")) {
        int documents = Integer.parseInt(size);
        fill(engine, plain, theirs, reports, from, documents);
        from = documents;
        try (var ours = FSDirectory.open(home.resolve("port").resolve("index-1"));
            var ourReader = DirectoryReader.open(ours);
            var plainReader = DirectoryReader.open(plain)) {
          var searches =
              List.<Search>of(
                  text -> engine.search(SearchQuery.of(READER, text).withLimit(HITS)),
                  raw(new PublicStatistics(ourReader), analyzer),
                  byDefault(new IndexSearcher(plainReader), theirs));
          costs.add(measured(documents, searches, report));
        }
      }
      appendGrowth(costs, report);
      System.out.print(report);
      Files.writeString(Path.of(arguments[1]), report);
    } finally {
      IOUtils.rm(home);
    }
  }

  /** The same queries, without audience, facets, total, order of ties and snippets. */
  private static Search raw(PublicStatistics searcher, TextAnalyzer analyzer) {
    return text -> {
      var query = SearchQuery.of(READER, text);
      var queries = new Queries(query, QueryText.parse(text), analyzer, new LuceneIndex(searcher));
      var first = searcher.search(sum(queries.words()), Answer.WINDOW);
      return QueryRescorer.rescore(searcher, first, sum(queries.ranking()), 1, HITS);
    };
  }

  private static Query sum(List<Query> scores) {
    var sum = new BooleanQuery.Builder();
    scores.forEach(score -> sum.add(score, Occur.SHOULD));
    return sum.build();
  }

  private static Search byDefault(IndexSearcher searcher, JapaneseAnalyzer analyzer) {
    var builder = new QueryBuilder(analyzer);
    return text -> searcher.search(builder.createBooleanQuery("text", text), HITS);
  }

  private static void fill(
      LuceneSearchEngine engine,
      FSDirectory plain,
      JapaneseAnalyzer analyzer,
      InventedReports reports,
      int begin,
      int documents)
      throws IOException {
    try (var writer = new IndexWriter(plain, new IndexWriterConfig(analyzer))) {
      for (int from = begin; from < documents; from += BATCH) {
        var batch = new ArrayList<SearchChange>();
        for (int n = from; n < Math.min(documents, from + BATCH); n++) {
          var report = reports.next(n);
          batch.add(new SearchChange.Put(report));
          var document = new Document();
          document.add(
              new TextField("text", report.title() + "\n" + report.body(), Field.Store.NO));
          writer.addDocument(document);
        }
        apply(engine, batch, Integer.toString(from));
      }
    }
  }

  private static Costs measured(int documents, List<Search> searches, StringBuilder report)
      throws IOException {
    var means = new double[searches.size()][ROUNDS];
    for (var question : QUESTIONS) {
      var micros = micros(question, searches);
      for (int i = 0; i < means.length; i++) {
        for (int round = 0; round < ROUNDS; round++) {
          means[i][round] += micros[i][round] / QUESTIONS.size();
        }
      }
      appendRow(documents, question, micros, report);
    }
    appendRow(documents, "mean", means, report);
    return new Costs(
        documents, Arrays.stream(means).map(each -> Arrays.stream(each).boxed().toList()).toList());
  }

  private static void appendRow(
      int documents, String question, double[][] micros, StringBuilder report) {
    var medians = Arrays.stream(micros).mapToDouble(SearchCosts::median).toArray();
    report.append(
        String.format(
            Locale.ROOT,
            "| %d | %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
            documents,
            question,
            medians[0],
            medians[1],
            medians[2],
            medians[0] / medians[1],
            medians[0] / medians[2]));
  }

  /** Between two sizes the cost grows as their ratio to the power of this; with its spread. */
  private static void appendGrowth(List<Costs> costs, StringBuilder report) {
    for (int size = 1; size < costs.size(); size++) {
      var small = costs.get(size - 1);
      var large = costs.get(size);
      for (int i = 0; i < NAMES.size(); i++) {
        var exponents = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          exponents[round] =
              Math.log(large.means().get(i).get(round) / small.means().get(i).get(round))
                  / Math.log((double) large.documents() / small.documents());
        }
        report.append(
            String.format(
                Locale.ROOT,
                "%nFrom %d to %d documents, %s: exponent %.3f (%.3f to %.3f)%n",
                small.documents(),
                large.documents(),
                NAMES.get(i),
                median(exponents),
                Arrays.stream(exponents).min().orElseThrow(),
                Arrays.stream(exponents).max().orElseThrow()));
      }
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  /** Microseconds of CPU time for one request of each, in each round. */
  private static double[][] micros(String question, List<Search> searches) throws IOException {
    for (var search : searches) {
      cpuMicros(question, search);
      cpuMicros(question, search);
    }
    var micros = new double[searches.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < micros.length; i++) {
        micros[i][round] = cpuMicros(question, searches.get(i));
      }
    }
    return micros;
  }

  private static double cpuMicros(String question, Search search) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long spent = 0;
    int asked = 0;
    while (spent < NANOS_PER_TURN) {
      search.ask(question);
      asked++;
      spent = threads.getCurrentThreadCpuTime() - start;
    }
    return spent / 1e3 / asked;
  }
}
