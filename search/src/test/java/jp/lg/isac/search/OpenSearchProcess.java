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
 * resolved. It begins with the first test that asks for it and ends with the tests.
 */
final class OpenSearchProcess {
  private static final Path HOME = Path.of("target", "opensearch").toAbsolutePath();

  /** A whole corpus needs more than the tests do. */
  private static final String HEAP = System.getProperty("isac.opensearch.heap", "512m");

  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
  private static @Nullable URI url;

  private OpenSearchProcess() {}

  /** Where it answers. */
  static synchronized URI url() {
    if (url == null) {
      try {
        url = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return url;
  }

  private static URI start() throws IOException {
    removeWhatIsLeft();
    Files.createDirectories(HOME);
    int http = freePort();
    var command = new ArrayList<>(List.of(java(), "-Xms512m", "-Xmx" + HEAP, "-XX:+UseG1GC"));
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-cp");
    command.add(
        Path.of("target", "test-classes").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target", "opensearch.classpath")).strip());
    command.add(OpenSearchProcess.class.getName());
    command.addAll(List.of("-numOfNode", "1", "-basePath", HOME.toString()));
    command.addAll(List.of("-baseHttpPort", "" + (http - 1)));
    command.addAll(List.of("-clusterName", "tests"));
    var process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(HOME.resolve("output.log").toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var found = URI.create("http://localhost:" + http);
    waitFor(found, process);
    return found;
  }

  private static void removeWhatIsLeft() throws IOException {
    if (Files.exists(HOME)) {
      try (var files = Files.walk(HOME)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void waitFor(URI server, Process process) throws IOException {
    var until = Instant.now().plus(STARTS_WITHIN);
    try (var client = HttpClient.newHttpClient()) {
      var health = HttpRequest.newBuilder(server.resolve("/_cluster/health")).build();
      while (Instant.now().isBefore(until) && process.isAlive()) {
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
    throw new IOException("OpenSearch did not start; see " + HOME.resolve("output.log"));
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
