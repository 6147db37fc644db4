package jp.lg.isac.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The file in which a server leaves the number of its process. */
record PidFile(Path path) {
  /** The kernel counts a process's start in ticks since boot, so it is off by up to a second. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** The server's process, if it is alive; the number may have passed to a younger process. */
  Optional<ProcessHandle> process() {
    try {
      var pid = Files.readString(path).lines().findFirst().orElse("").strip();
      if (!pid.matches("\\d+")) {
        return Optional.empty();
      }
      var written = Files.getLastModifiedTime(path).toInstant();
      return ProcessHandle.of(Long.parseLong(pid))
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  process
                      .info()
                      .startInstant()
                      .map(start -> start.isBefore(written.plus(TOLERANCE)))
                      .orElse(true));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Waits for the end of a process, and says whether it came in time. */
  static boolean ends(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
