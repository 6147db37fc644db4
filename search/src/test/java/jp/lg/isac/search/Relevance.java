package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.QueryBuilder;

/**
 * How well the search ranks, beside Lucene's default Japanese analyzer on title and text in one
 * field: the mean of 1 / rank of the one document that each question was written for, 0 below rank
 * 10. Run with {@code mvn -Psearch-relevance -pl search -Disac.search.corpus=…
 * -Disac.search.questions=…}; {@code -Disac.search.engine=LUCENE,OPENSEARCH} measures both engines
 * beside each other, and {@code -Disac.search.every=4} asks every fourth question only.
 *
 * <p>The corpus is a file of JSON lines with {@code id}, {@code title} and {@code text}, packed by
 * gzip if its name ends so; the directory of questions holds {@code qrels-*.tsv} and {@code
 * queries-*.jsonl} with {@code id} and {@code query}.
 */
final class Relevance {
  private static final int RANKS = 10;
  private static final int BATCH = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  private Relevance() {}

  private record Question(String id, String text) {}

  /** Something that ranks documents for a question, as their ids. */
  private interface Ranking {
    List<String> of(String text) throws IOException;
  }

  /**
   * What was measured.
   *
   * @param meanReciprocalRank of what each question was written for
   * @param milliseconds a question on average
   * @param found what each question found
   */
  private record Measured(
      double meanReciprocalRank, double milliseconds, List<List<String>> found) {

    /** How many of the first hits of another one are among these, of one. */
    double inCommon(Measured other) {
      double same = 0;
      double all = 0;
      for (int i = 0; i < found.size(); i++) {
        same += found.get(i).stream().filter(other.found.get(i)::contains).count();
        all += Math.max(found.get(i).size(), other.found.get(i).size());
      }
      return same / all;
    }
  }

  /**
   * Prints a table for a Markdown page and writes it to a file.
   *
   * @param arguments corpus, directory of questions, file of the result, engines with commas in
   *     between, and every how manieth question is asked
   */
  public static void main(String... arguments) throws IOException {
    var corpus = jsonLines(Path.of(arguments[0]));
    var questions = Path.of(arguments[1]);
    var engines = Stream.of(arguments[3].split(",")).map(Engines::valueOf).toList();
    int every = Integer.parseInt(arguments[4]);
    var home = Files.createTempDirectory("isac-search-relevance");
    var open = new ArrayList<SearchEngine>();
    try (var analyzer = new JapaneseAnalyzer();
        var plain = FSDirectory.open(Files.createDirectory(home.resolve("plain")))) {
      fill(plain, analyzer, corpus);
      var rankings = new LinkedHashMap<String, Ranking>();
      for (var engine : engines) {
        var opened = engine.open(home.resolve("port"));
        open.add(opened);
        rankings.put(engine.name(), ranking(opened, fill(opened, corpus)));
      }
      try (var reader = DirectoryReader.open(plain)) {
        var table = table(questions, every, ranking(new IndexSearcher(reader), analyzer), rankings);
        System.out.print(table);
        Files.writeString(Path.of(arguments[2]), table);
      }
    } finally {
      open.forEach(SearchEngine::close);
      IOUtils.rm(home);
    }
  }

  private static Ranking ranking(IndexSearcher searcher, JapaneseAnalyzer analyzer) {
    var builder = new QueryBuilder(analyzer);
    return text -> {
      var query = builder.createBooleanQuery("text", text);
      var found = new ArrayList<String>();
      if (query != null) {
        for (var hit : searcher.search(query, RANKS).scoreDocs) {
          found.add(searcher.storedFields().document(hit.doc).get("id"));
        }
      }
      return found;
    };
  }

  private static Ranking ranking(SearchEngine engine, Map<UUID, String> ids) {
    return text ->
        engine.search(SearchQuery.of(Documents.EVERYBODY, text).withLimit(RANKS)).items().stream()
            .map(hit -> ids.getOrDefault(hit.id(), ""))
            .toList();
  }

  private static void fill(FSDirectory plain, JapaneseAnalyzer analyzer, List<JsonNode> corpus)
      throws IOException {
    try (var writer = new IndexWriter(plain, new IndexWriterConfig(analyzer))) {
      for (var line : corpus) {
        var document = new Document();
        document.add(new StringField("id", line.get("id").asText(), Field.Store.YES));
        document.add(
            new TextField(
                "text",
                line.get("title").asText() + "\n" + line.get("text").asText(),
                Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Map<UUID, String> fill(SearchEngine engine, List<JsonNode> corpus) {
    var ids = new HashMap<UUID, String>();
    for (int from = 0; from < corpus.size(); from += BATCH) {
      var batch = new ArrayList<SearchChange>();
      for (var line : corpus.subList(from, Math.min(corpus.size(), from + BATCH))) {
        // The title alone would not do: many paragraphs have the same.
        var id = UUID.nameUUIDFromBytes(line.get("id").asText().getBytes(StandardCharsets.UTF_8));
        ids.put(id, line.get("id").asText());
        batch.add(
            Documents.put(
                id, line.get("title").asText(), line.get("text").asText(), Set.of("all")));
      }
      apply(engine, batch, Integer.toString(from));
    }
    return ids;
  }

  private static String table(
      Path questions, int every, Ranking plain, Map<String, Ranking> rankings) throws IOException {
    var wanted = wanted(questions);
    var table = new StringBuilder("| questions | n | default analyzer |");
    rankings
        .keySet()
        .forEach(engine -> table.append(engine).append(" | difference | ms each | in common |"));
    table.append("\n|---|--:|--:|" + "--:|--:|--:|--:|".repeat(rankings.size()) + "\n");
    for (var file : files(questions, "queries-*.jsonl")) {
      var lines = jsonLines(file);
      var asked =
          IntStream.range(0, lines.size())
              .filter(i -> i % every == 0)
              .mapToObj(lines::get)
              .map(line -> new Question(line.get("id").asText(), line.get("query").asText()))
              .toList();
      double before = measured(asked, wanted, plain).meanReciprocalRank();
      var name = String.valueOf(file.getFileName()).replaceAll("queries-|[.]jsonl", "");
      table.append(String.format(Locale.ROOT, "| %s | %d | %.4f |", name, asked.size(), before));
      Measured first = null;
      for (var ranking : rankings.values()) {
        var now = measured(asked, wanted, ranking);
        first = first == null ? now : first;
        table.append(
            String.format(
                Locale.ROOT,
                " %.4f | %+.4f | %.2f | %.3f |",
                now.meanReciprocalRank(),
                now.meanReciprocalRank() - before,
                now.milliseconds(),
                now.inCommon(first)));
      }
      table.append("\n");
    }
    return table.toString();
  }

  private static Measured measured(
      List<Question> questions, Map<String, Set<String>> wanted, Ranking ranking)
      throws IOException {
    double sum = 0;
    var all = new ArrayList<List<String>>();
    long start = System.nanoTime();
    for (var question : questions) {
      all.add(ranking.of(question.text()));
    }
    double milliseconds = (System.nanoTime() - start) / 1e6 / questions.size();
    for (int i = 0; i < all.size(); i++) {
      var right = wanted.getOrDefault(questions.get(i).id(), Set.of());
      int rank = all.get(i).stream().map(right::contains).toList().indexOf(true);
      sum += rank < 0 ? 0 : 1.0 / (rank + 1);
    }
    return new Measured(sum / questions.size(), milliseconds, all);
  }

  private static Map<String, Set<String>> wanted(Path questions) throws IOException {
    var wanted = new HashMap<String, Set<String>>();
    for (var file : files(questions, "qrels-*.tsv")) {
      for (var line : Files.readAllLines(file)) {
        var cells = line.split("\t");
        wanted.computeIfAbsent(cells[0], id -> new HashSet<>()).add(cells[2]);
      }
    }
    return wanted;
  }

  private static List<Path> files(Path directory, String pattern) throws IOException {
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(directory, pattern)) {
      found.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  private static List<JsonNode> jsonLines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = JSON.readerFor(JsonNode.class).<JsonNode>readValues(unpacked)) {
      return lines.readAll();
    }
  }
}
