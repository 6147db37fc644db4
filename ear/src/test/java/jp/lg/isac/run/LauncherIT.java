package jp.lg.isac.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.lg.isac.test.TestInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LauncherIT {
  private static final String COMMAND =
      "'%s' -classpath '%s' jp.lg.isac.run.Launcher"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"));

  private final Path data = TestInstance.directory().resolve("launcher");

  @BeforeEach
  @AfterEach
  void leaveNothing() throws IOException {
    try (var launcher = TestInstance.named("launcher")) {
      assertThat(launcher).isNotNull();
    }
    DataDirectory.delete(data);
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var end = endOf(Map.of("ISAC_HTTP_PORT", port));
      assertThat(end).contains("Port " + port, "ISAC_HTTP_PORT", "exit 1");
    }
  }

  @Test
  void refusesADataDirectoryThatCannotBeWritten() throws Exception {
    var file = Files.writeString(Files.createDirectories(data).resolve("file"), "not a directory");
    var end = endOf(Map.of("ISAC_DATA_DIR", file.resolve("data").toString()));
    assertThat(end).contains(file.toString(), "ISAC_DATA_DIR", "exit 1");
  }

  @Test
  void refusesToRunTwiceOnTheSameData() throws Exception {
    try (var first = TestInstance.named("launcher")) {
      assertThat(first).isNotNull();
      assertThat(endOf(Map.of())).contains("already runs", data.toString(), "exit 1");
    }
  }

  @Test
  void refusesASettingThatIsNoNumber() throws Exception {
    assertThat(endOf(Map.of("ISAC_HTTP_PORT", "http"))).contains("ISAC_HTTP_PORT", "exit 1");
  }

  /**
   * A launcher that was killed leaves its servers; the next one clears them, keeps the data, and
   * ends with the process that started it.
   */
  @Test
  void leavesNothingBehindHoweverItEnds() throws Exception {
    var first = start();
    awaitReady(first);
    var firstServers = servers();
    assertThat(firstServers).hasSize(2);
    var launcher = first.children().findFirst().orElseThrow();
    launcher.destroyForcibly();
    launcher.onExit().join();
    first.waitFor();
    assertThat(firstServers).allMatch(ProcessHandle::isAlive);

    var second = start();
    awaitReady(second);
    assertThat(firstServers).noneMatch(ProcessHandle::isAlive);
    var secondServers = servers();
    assertThat(secondServers).hasSize(2);
    var secondLauncher = second.children().findFirst().orElseThrow();
    second.destroyForcibly();
    secondLauncher.onExit().join();
    assertThat(secondServers).noneMatch(ProcessHandle::isAlive);
  }

  private List<ProcessHandle> servers() {
    return Stream.of("postgresql/postmaster.pid", "payara/isac/config/pid")
        .map(data::resolve)
        .flatMap(file -> new PidFile(file).process().stream())
        .toList();
  }

  private String endOf(Map<String, String> environment) throws Exception {
    var process = process(environment).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "exit " + process.waitFor();
  }

  private Process start() throws IOException {
    return process(Map.of()).start();
  }

  private static void awaitReady(Process process) throws IOException {
    var said = new StringBuilder();
    BufferedReader lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Ctrl-C")) {
        return;
      }
    }
    throw new AssertionError(said);
  }

  /** A shell between, as Maven is: whoever kills it does not reach the launcher. */
  private ProcessBuilder process(Map<String, String> environment) {
    var builder = new ProcessBuilder("sh", "-c", COMMAND + "; exit $?").redirectErrorStream(true);
    builder.environment().put("ISAC_DATA_DIR", data.toString());
    builder
        .environment()
        .put("ISAC_SOFTWARE_DIR", TestInstance.settings("launcher").softwareDirectory().toString());
    builder.environment().put("ISAC_HTTP_PORT", "0");
    builder.environment().put("ISAC_ADMIN_PORT", "0");
    builder.environment().putAll(environment);
    return builder;
  }
}
