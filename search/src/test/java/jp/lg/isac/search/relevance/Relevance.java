package jp.lg.isac.search.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.IOUtils;

/**
 * Prints, for each file of questions, the mean reciprocal rank of the first answer within ten hits
 * (MRR@10): of the stronger of two plain Lucenes, and of the product. Questions whose number is odd
 * stand apart from the even ones, so that what was tuned on one half shows on the other.
 */
final class Relevance {

  private final Collection collection;
  private final Map<String, Ranking> rankings = new LinkedHashMap<>();
  private final PrintStream out;

  private Relevance(Collection collection, Path home, PrintStream out) throws IOException {
    this.collection = collection;
    this.out = out;
    rankings.put("one field", PlainLucene.inOneField(home.resolve("one"), collection.texts()));
    rankings.put("two fields", PlainLucene.inTwoFields(home.resolve("two"), collection.texts()));
    rankings.put("product", new Product(home.resolve("product"), collection.texts()));
  }

  /**
   * Measures.
   *
   * @param args corpus, qrels, and a file of questions or a directory of such, each as a path; then
   *     perhaps a number n, for every n-th question only
   */
  public static void main(String[] args) throws IOException {
    var collection = Collection.read(Path.of(args[0]), Path.of(args[1]));
    var home = Files.createTempDirectory("relevance");
    var relevance = new Relevance(collection, home, System.out);
    try {
      relevance.print(
          questionFiles(Path.of(args[2])), args.length > 3 ? Integer.parseInt(args[3]) : 1);
    } finally {
      IOUtils.close(relevance.rankings.values());
      IOUtils.rm(home);
    }
  }

  private static List<Path> questionFiles(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches("queries-.*\\.jsonl(\\.gz)?"))
          .sorted(Comparator.comparing(file -> file.toString().replaceFirst("\\.jsonl", "")))
          .toList();
    }
  }

  private void print(List<Path> files, int step) throws IOException {
    out.println("| questions | number | " + String.join(" | ", rankings.keySet()));
    for (var file : files) {
      var all = Collection.questions(file);
      var questions = new ArrayList<Collection.Asked>();
      for (int i = 0; i < all.size(); i += step) {
        questions.add(all.get(i));
      }
      var row = new ArrayList<String>();
      row.add(file.getFileName().toString());
      row.add("" + questions.size());
      for (var ranking : rankings.values()) {
        row.add(measure(questions, ranking));
      }
      out.println("| " + String.join(" | ", row) + " |");
    }
  }

  private String measure(List<Collection.Asked> questions, Ranking ranking) throws IOException {
    var sums = new double[2];
    var counts = new int[2];
    long start = cpuTime();
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      sums[i % 2] += collection.reciprocalRank(question, ranking.topTen(question.query()));
      counts[i % 2]++;
    }
    double millis = (cpuTime() - start) / 1e6 / questions.size();
    return String.format(
        Locale.ROOT,
        "%.4f (%.4f, %.4f; %.2f ms)",
        (sums[0] + sums[1]) / questions.size(),
        sums[0] / counts[0],
        sums[1] / counts[1],
        millis);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
