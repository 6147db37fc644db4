package jp.lg.isac.search.lucene;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import jp.lg.isac.search.Documents;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchQuery;
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
 * -Disac.search.questions=…}.
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
   * Prints a table for a Markdown page and writes it to a file.
   *
   * @param arguments corpus, directory of questions, file of the result
   */
  public static void main(String... arguments) throws IOException {
    var corpus = jsonLines(Path.of(arguments[0]));
    var questions = Path.of(arguments[1]);
    var home = Files.createTempDirectory("isac-search-relevance");
    try (var analyzer = new JapaneseAnalyzer();
        var plain = FSDirectory.open(Files.createDirectory(home.resolve("plain")));
        var engine = LuceneSearchEngine.open(home.resolve("port"))) {
      fill(plain, analyzer, corpus);
      var ids = fill(engine, corpus);
      try (var reader = DirectoryReader.open(plain)) {
        var searcher = new IndexSearcher(reader);
        var builder = new QueryBuilder(analyzer);
        var table =
            table(
                questions,
                text -> {
                  var query = builder.createBooleanQuery("text", text);
                  var found = new ArrayList<String>();
                  if (query != null) {
                    for (var hit : searcher.search(query, RANKS).scoreDocs) {
                      found.add(searcher.storedFields().document(hit.doc).get("id"));
                    }
                  }
                  return found;
                },
                text ->
                    engine
                        .search(SearchQuery.of(Documents.EVERYBODY, text).withLimit(RANKS))
                        .items()
                        .stream()
                        .map(hit -> ids.getOrDefault(hit.id(), ""))
                        .toList());
        System.out.print(table);
        Files.writeString(Path.of(arguments[2]), table);
      }
    } finally {
      IOUtils.rm(home);
    }
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

  private static Map<UUID, String> fill(LuceneSearchEngine engine, List<JsonNode> corpus) {
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

  private static String table(Path questions, Ranking plain, Ranking port) throws IOException {
    var wanted = wanted(questions);
    var table = new StringBuilder();
    table.append("| questions | n | default analyzer | product | difference | ms each |\n");
    table.append("|---|--:|--:|--:|--:|--:|\n");
    for (var file : files(questions, "queries-*.jsonl")) {
      var asked =
          jsonLines(file).stream()
              .map(line -> new Question(line.get("id").asText(), line.get("query").asText()))
              .toList();
      double before = meanReciprocalRank(asked, wanted, plain);
      long start = System.nanoTime();
      double now = meanReciprocalRank(asked, wanted, port);
      double milliseconds = (System.nanoTime() - start) / 1e6 / asked.size();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.4f | %.4f | %+.4f | %.2f |%n",
              String.valueOf(file.getFileName()).replaceAll("queries-|[.]jsonl", ""),
              asked.size(),
              before,
              now,
              now - before,
              milliseconds));
    }
    return table.toString();
  }

  private static double meanReciprocalRank(
      List<Question> questions, Map<String, Set<String>> wanted, Ranking ranking)
      throws IOException {
    double sum = 0;
    for (var question : questions) {
      var right = wanted.getOrDefault(question.id(), Set.of());
      var found = ranking.of(question.text());
      for (int rank = 0; rank < found.size(); rank++) {
        if (right.contains(found.get(rank))) {
          sum += 1.0 / (rank + 1);
          break;
        }
      }
    }
    return sum / questions.size();
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
