package jp.lg.isac.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.lg.isac.benchmark.Load.Result;
import jp.lg.isac.run.LaunchSettings;
import jp.lg.isac.run.Launcher;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.StatementLog;
import jp.lg.isac.test.TestInstance;

/**
 * Starts the product with 100,000 reports and 1,788 organisations and the bare resource beside it,
 * measures both by turns, and writes down what it cost.
 */
public final class Benchmark {
  private static final List<Integer> CLIENTS = List.of(1, 16);
  private static final Duration TURN =
      Duration.ofSeconds(Integer.getInteger("isac.benchmark.seconds", 4));
  private static final int TURNS = 3;
  private static final int STATEMENT_SAMPLES = 5;

  private final ProductFiles product = ProductFiles.ofThisBuild();
  private final Launcher launcher;
  private final LaunchSettings settings;
  private final Load load = new Load();

  private Benchmark() {
    this.settings = settings(product.checkout(), beside("benchmark"));
    this.launcher = new Launcher(product, settings, System.out);
  }

  /** A file or directory of this build. */
  private Path beside(String name) {
    return product.ear().resolveSibling(name);
  }

  /** Data anew in the build's directory, on free ports. */
  static LaunchSettings settings(Path checkout, Path data) {
    return LaunchSettings.of(
        Map.of(
            "ISAC_DATA_DIR", data.toString(),
            "ISAC_SOFTWARE_DIR", TestInstance.directory().resolve("software").toString(),
            "ISAC_HTTP_PORT", "0",
            "ISAC_ADMIN_PORT", "0",
            "ISAC_DEMONSTRATION_REPORTS", System.getProperty("isac.benchmark.reports", "100000")),
        checkout);
  }

  /** The benchmark command; the table stands in {@code ear/target/benchmarks.md} afterwards. */
  public static void main(String[] arguments) throws Exception {
    var benchmark = new Benchmark();
    Runtime.getRuntime().addShutdownHook(new Thread(benchmark.launcher::close, "stop"));
    benchmark.run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    var report = new Report();
    launcher.forget();
    var loading = Instant.now();
    var database = launcher.startServers();
    launcher.deploy(product.ear());
    launcher.awaitReady();
    report.loaded(Duration.between(loading, Instant.now()), Facts.of(database));
    launcher.deployBeside(BareWar.NAME, BareWar.build(beside("bare")));

    var workloads = new Workloads(launcher.address()).all();
    for (var workload : workloads) {
      for (int clients : CLIENTS) {
        System.out.printf("      %s, %d at a time%n", workload.name(), clients);
        measure(workload, clients, report);
      }
    }
    countStatements(workloads, database.url(), report);
    report.heap(Heap.afterCollection(settings.dataDirectory()));

    var file = beside("benchmarks.md");
    Files.writeString(file, report.toString());
    System.out.printf("%n%s%n      Written to %s%n", report, file);
  }

  /** Turn by turn, so that whatever else the machine does meanwhile slows both alike. */
  private void measure(Workload workload, int clients, Report report) throws InterruptedException {
    load.run(workload.product(), clients, TURN, workload.atMost());
    load.run(workload.bare(), clients, TURN.dividedBy(2), workload.atMost());
    Result product = load.run(workload.product(), clients, TURN, workload.atMost());
    Result bare = load.run(workload.bare(), clients, TURN.dividedBy(2), workload.atMost());
    for (int turn = 1; turn < TURNS; turn++) {
      product = product.with(load.run(workload.product(), clients, TURN, workload.atMost()));
      bare = bare.with(load.run(workload.bare(), clients, TURN.dividedBy(2), workload.atMost()));
    }
    report.measured(workload.name(), clients, product, bare);
  }

  private void countStatements(List<Workload> workloads, String url, Report report)
      throws SQLException, IOException {
    try (var log =
        StatementLog.open(
            asSuperuser(url),
            settings.dataDirectory().resolve("log/postgresql.log"),
            () -> once(workloads.getFirst()))) {
      for (var workload : workloads) {
        var counts = new TreeSet<Integer>();
        for (int i = 0; i < STATEMENT_SAMPLES; i++) {
          counts.add(log.during(() -> once(workload)).size());
        }
        report.statements(workload.name(), counts);
      }
    }
  }

  private Connection asSuperuser(String url) throws SQLException, IOException {
    var password = settings.dataDirectory().resolve("passwords/postgres");
    return DriverManager.getConnection(url, "postgres", Files.readString(password));
  }

  private void once(Workload workload) {
    try {
      load.run(workload.product(), 1, TURN, 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
