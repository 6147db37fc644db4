package jp.lg.isac.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the processes of the product, application server and database, have computed so far. */
final class CpuTime {
  private final List<ProcessHandle> servers;

  /** Of the product that keeps its data here. */
  CpuTime(Path data) throws IOException {
    servers =
        List.of(
            process(data.resolve("payara/isac/config/pid")),
            process(data.resolve("postgresql/postmaster.pid")));
  }

  private static ProcessHandle process(Path pidFile) throws IOException {
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Nanoseconds of all their threads, to the tick of the kernel (10 ms for each process). */
  long ofProduct() {
    return servers.stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toNanos)
        .sum();
  }

  /** Nanoseconds of all threads of this process. */
  static long ofThisProcess() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  /** Nanoseconds of this thread. */
  static long ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
