package jp.lg.isac.benchmark;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jp.lg.isac.run.Launcher;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.lucene.RawLucene;
import jp.lg.isac.test.Rest;
import org.HdrHistogram.Histogram;

/**
 * What a search over REST costs beside raw Lucene on the same index in the same run, what indexing
 * through the log of changes costs beside it, and how soon what is posted is found while much is
 * being posted. CPU time of the product is that of its application server and its database.
 */
public final class SearchLoad {
  private static final Duration TURN =
      Duration.ofSeconds(Integer.getInteger("isac.benchmark.seconds", 4));
  private static final int TURNS = 5;

  /** Until then the server's compiler is at work, which counts as its CPU time. */
  private static final int TURNS_TO_WARM_UP = 10;

  private static final int AS_MANY_AS_FIT = 1_000_000;

  /** As the product knows those who ask here, {@code staff@482013}. */
  private static final Reader READER =
      new Reader(Set.of("all", "org:482013", "peer:48", "learner"));

  private final ProductFiles product = ProductFiles.ofThisBuild();
  private final Path data = product.ear().resolveSibling("benchmark");
  private final Launcher launcher;
  private final Load load = new Load();
  private final StringBuilder report = new StringBuilder();

  private SearchLoad() {
    launcher = new Launcher(product, Benchmark.settings(product.checkout(), data), System.out);
  }

  /** The command; the table stands in {@code ear/target/search-load.md} afterwards. */
  public static void main(String[] arguments) throws Exception {
    var searchLoad = new SearchLoad();
    Runtime.getRuntime().addShutdownHook(new Thread(searchLoad.launcher::close, "stop"));
    searchLoad.run();
    System.exit(0);
  }

  /** One way to ask raw Lucene. */
  private interface Asked {
    Object ask(Reader who, String text) throws IOException;
  }

  /** One kind of request, or of work, as measured in one turn. */
  private record Turn(double cpuMicros, double p50Millis) {}

  private void run() throws IOException, InterruptedException, SQLException {
    launcher.forget();
    launcher.startServers();
    launcher.deploy(product.ear());
    launcher.awaitReady();
    var cpu = new CpuTime(data);
    var workloads = new Workloads(launcher.address());
    try (var raw = RawLucene.open(liveIndex())) {
      report.append("%,d documents in the index.%n%n".formatted(raw.documents()));
      compareSearches(workloads, raw, cpu);
      compareIndexing(workloads, raw, cpu);
    }
    for (var scope : List.of("PREFECTURE", "ALL")) {
      row(new Freshness(workloads, scope).measured(TURN.multipliedBy(8)));
    }
    var file = product.ear().resolveSibling("search-load.md");
    Files.writeString(file, report.toString());
    System.out.printf("%n%s%n      Written to %s%n", report, file);
  }

  private Path liveIndex() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("index-"))
          .max(Comparator.comparing(Path::toString))
          .orElseThrow();
    }
  }

  private void compareSearches(Workloads workloads, RawLucene raw, CpuTime cpu)
      throws IOException, InterruptedException {
    for (int turn = 0; turn < TURNS_TO_WARM_UP; turn++) {
      overRest(workloads, cpu, 0);
      withRawLucene(workloads, raw::ask);
      withRawLucene(workloads, raw::askWithFacets);
    }
    double idle = idleCpuMicrosPerSecond(cpu);
    var product = new ArrayList<Turn>();
    var bare = new ArrayList<Turn>();
    var faceted = new ArrayList<Turn>();
    for (int turn = 0; turn < TURNS; turn++) {
      product.add(overRest(workloads, cpu, idle));
      bare.add(withRawLucene(workloads, raw::ask));
      faceted.add(withRawLucene(workloads, raw::askWithFacets));
    }
    row(
        "| one search | CPU time, µs | p50, ms | product : this | of each turn | product − this, p50 |");
    row("|---|--:|--:|--:|---|--:|");
    row(
        "| the product over REST | %.0f | %.2f | | | |"
            .formatted(median(product, Turn::cpuMicros), median(product, Turn::p50Millis)));
    row(beside(product, "raw Lucene, audience and three facets", faceted));
    row(beside(product, "raw Lucene, ten best alone", bare));
    row("");
  }

  private static String beside(List<Turn> product, String name, List<Turn> lucene) {
    double cpu = median(lucene, Turn::cpuMicros);
    double p50 = median(lucene, Turn::p50Millis);
    return "| %s | %.0f | %.2f | %.2f × | %s | %.2f ms |"
        .formatted(
            name,
            cpu,
            p50,
            median(product, Turn::cpuMicros) / cpu,
            ratios(product, lucene),
            median(product, Turn::p50Millis) - p50);
  }

  /** One client; what the product does when nobody asks is taken off. */
  private Turn overRest(Workloads workloads, CpuTime cpu, double idle) throws InterruptedException {
    long before = cpu.ofProduct();
    var result = load.run(() -> workloads.tenBest(workloads.query()), 1, TURN, AS_MANY_AS_FIT);
    double micros = (cpu.ofProduct() - before) / 1e3 - idle * result.seconds();
    return new Turn(micros / result.nanos().getTotalCount(), result.milliseconds(50));
  }

  private static Turn withRawLucene(Workloads workloads, Asked raw) throws IOException {
    var nanos = new Histogram(3);
    long begin = CpuTime.ofThisThread();
    long end = System.nanoTime() + TURN.toNanos();
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      raw.ask(READER, workloads.query());
      nanos.recordValue(System.nanoTime() - asked);
    }
    double micros = (CpuTime.ofThisThread() - begin) / 1e3;
    return new Turn(micros / nanos.getTotalCount(), nanos.getValueAtPercentile(50) / 1e6);
  }

  private static double idleCpuMicrosPerSecond(CpuTime cpu) throws InterruptedException {
    long before = cpu.ofProduct();
    TimeUnit.NANOSECONDS.sleep(TURN.toNanos());
    return (cpu.ofProduct() - before) / 1e3 / TURN.toSeconds();
  }

  /** A rebuild reads everything from the database again; raw Lucene has it at hand. */
  private void compareIndexing(Workloads workloads, RawLucene raw, CpuTime cpu)
      throws IOException, InterruptedException {
    var centre = new Rest(launcher.address(), workloads.tokenOf("admin@990001"));
    long before = cpu.ofProduct();
    centre.post("/api/v1/operations/index/rebuild", "");
    JsonObject index;
    do {
      TimeUnit.MILLISECONDS.sleep(200);
      index = Rest.object(centre.get("/api/v1/operations/index"));
    } while (!index.getString("state").equals("LIVE"));
    double product = index.getInt("documents") / ((cpu.ofProduct() - before) / 1e9);

    var again = Files.createTempDirectory(data, "raw-index");
    raw.indexAgain(again.resolve("to-warm-up"));
    long begin = CpuTime.ofThisProcess();
    raw.indexAgain(again.resolve("measured"));
    double lucene = raw.documents() / ((CpuTime.ofThisProcess() - begin) / 1e9);
    row("| indexing | through the log | raw Lucene | |");
    row("|---|--:|--:|--:|");
    row(
        "| documents per CPU second | %.0f | %.0f | %.2f × |"
            .formatted(product, lucene, product / lucene));
    row("");
  }

  private static String ratios(List<Turn> product, List<Turn> lucene) {
    var ratios = new ArrayList<String>();
    for (int i = 0; i < product.size(); i++) {
      ratios.add(
          String.format(
              Locale.ROOT, "%.2f", product.get(i).cpuMicros() / lucene.get(i).cpuMicros()));
    }
    return String.join(", ", ratios);
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> of) {
    return turns.stream().mapToDouble(of).sorted().toArray()[turns.size() / 2];
  }

  private void row(String text) {
    report.append(text).append('\n');
  }
}
