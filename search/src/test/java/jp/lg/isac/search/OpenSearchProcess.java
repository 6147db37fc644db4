package jp.lg.isac.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch for tests: a process of its own, with its own class path, which the build has
 * resolved. The one that tests share begins with the first that asks for it and ends with the
 * tests.
 */
public final class OpenSearchProcess implements AutoCloseable {
  private static final Path SHARED = Path.of("target", "opensearch").toAbsolutePath();

  /** A whole corpus needs more than the tests do. */
  private static final String HEAP = System.getProperty("isac.opensearch.heap", "512m");

  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
  private static @Nullable OpenSearchProcess shared;

  private final Path home;
  private final int port;
  private @Nullable Process process;

  /**
   * One that is not started yet.
   *
   * @param home for its data and its output
   */
  public OpenSearchProcess(Path home) throws IOException {
    this.home = home;
    this.port = freePort();
  }

  /** Where the shared one answers. */
  static synchronized URI sharedUrl() {
    if (shared == null) {
      try {
        var first = new OpenSearchProcess(SHARED);
        first.loseData();
        first.start();
        shared = first;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared.url();
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts it with what its home holds, and waits until it answers. */
  public void start() throws IOException {
    Files.createDirectories(home);
    var command = new ArrayList<>(List.of(java(), "-Xms512m", "-Xmx" + HEAP, "-XX:+UseG1GC"));
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-cp");
    command.add(
        Path.of("target", "test-classes").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target", "opensearch.classpath")).strip());
    command.add(OpenSearchProcess.class.getName());
    command.addAll(List.of("-numOfNode", "1", "-basePath", home.toString()));
    command.addAll(List.of("-baseHttpPort", "" + (port - 1)));
    command.addAll(List.of("-clusterName", "tests-" + port));
    var started =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(home.resolve("output.log").toFile()))
            .start();
    process = started;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    waitFor(started);
  }

  /** As a power failure would. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Empties its home. */
  public void loseData() throws IOException {
    if (Files.exists(home)) {
      try (var files = Files.walk(home)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    kill();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void waitFor(Process started) throws IOException {
    var until = Instant.now().plus(STARTS_WITHIN);
    try (var client = HttpClient.newHttpClient()) {
      var ready = url().resolve("/_cluster/health?wait_for_status=green&timeout=30s");
      var health = HttpRequest.newBuilder(ready).build();
      while (Instant.now().isBefore(until) && started.isAlive()) {
        try {
          if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Not yet.
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("OpenSearch did not start; see " + home.resolve("output.log"));
  }

  /** The process itself: runs the server, until who started it is gone. */
  public static void main(String[] arguments) throws Exception {
    var type = Class.forName("org.codelibs.opensearch.runner.OpenSearchRunner");
    var server = type.getConstructor().newInstance();
    type.getMethod("setMaxHttpPort", int.class).invoke(server, -1);
    type.getMethod("build", String[].class).invoke(server, (Object) arguments);
    System.in.transferTo(OutputStream.nullOutputStream());
    Runtime.getRuntime().halt(0);
  }
}
