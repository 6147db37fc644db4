package jp.lg.isac.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's heap, as its own JVM tells it. */
final class Heap {
  private Heap() {}

  /** What is still used after everything that can go is gone. */
  static String afterCollection(Path dataDirectory) throws IOException, InterruptedException {
    var pid = Files.readString(dataDirectory.resolve("payara/isac/config/pid")).strip();
    jcmd(pid, "GC.run");
    return jcmd(pid, "GC.heap_info").lines().skip(1).reduce("", (all, line) -> all + line + "\n");
  }

  private static String jcmd(String pid, String command) throws IOException, InterruptedException {
    var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process = new ProcessBuilder(program, pid, command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }
}
