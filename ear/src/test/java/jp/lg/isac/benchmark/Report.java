package jp.lg.isac.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import jp.lg.isac.benchmark.Load.Result;

/** The figures as Markdown, to be pasted into docs/benchmarks.md. */
final class Report {
  private final StringBuilder measurements = new StringBuilder();
  private final StringBuilder statements = new StringBuilder();
  private final StringBuilder loading = new StringBuilder();
  private String heap = "";

  /** From the start of an empty database until the product was ready. */
  void loaded(Duration time, Facts facts) {
    loading.append(
        "%s; from an empty directory to ready in %d s.%n".formatted(facts, time.toSeconds()));
  }

  void measured(String name, int clients, Result product, Result bare) {
    measurements.append(
        "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.1f |%n"
            .formatted(
                name,
                clients,
                product.nanos().getTotalCount(),
                product.perSecond(),
                product.milliseconds(50),
                product.milliseconds(95),
                product.milliseconds(99),
                bare.perSecond(),
                bare.milliseconds(50),
                bare.milliseconds(95),
                bare.milliseconds(99),
                product.perSecond() / bare.perSecond(),
                product.milliseconds(50) / bare.milliseconds(50)));
  }

  /** How many statements a request took, each time that it was sent. */
  void statements(String name, Set<Integer> counts) {
    statements.append(
        "| %s | %s |%n"
            .formatted(
                name, counts.stream().map(String::valueOf).collect(Collectors.joining(" or "))));
  }

  void heap(String info) {
    heap = info;
  }

  @Override
  public String toString() {
    return """
        %s
        Machine: %s

        | request | clients | n | product req/s | p50 ms | p95 ms | p99 ms | bare req/s | p50 ms | p95 ms | p99 ms | req/s, product : bare | p50, product : bare |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        %s
        | request | SQL statements |
        |---|--:|
        %s
        Heap after the run and a full collection:
        ```
        %s```
        """
        .formatted(loading, machine(), measurements, statements, heap);
  }

  private static String machine() {
    var runtime = Runtime.getRuntime();
    return "%d processors (%s), %s, JDK %s, load average now %s"
        .formatted(
            runtime.availableProcessors(),
            line("/proc/cpuinfo", "model name"),
            line("/proc/meminfo", "MemTotal"),
            Runtime.version(),
            line("/proc/loadavg", ""));
  }

  private static String line(String file, String begin) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(begin))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("?");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
