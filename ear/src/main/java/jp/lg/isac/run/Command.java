package jp.lg.isac.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program that is run to its end. */
final class Command {
  private static final Pattern COMPLAINT = Pattern.compile("(?i)fail|error|fatal|could not");

  private Command() {}

  /**
   * Runs the command, its output added to the log.
   *
   * @throws LaunchFailure if it fails, with its complaint
   */
  static void run(String what, Path log, Map<String, String> environment, List<String> command) {
    try {
      // A file, not a pipe: a server that the command leaves behind keeps its output open.
      var output = Files.createTempFile(log.getParent(), "command", ".out");
      int code;
      String said;
      try {
        var builder =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        code = builder.start().waitFor();
      } finally {
        said = Files.readString(output);
        Files.writeString(log, said, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.delete(output);
      }
      if (code != 0) {
        throw new LaunchFailure("%s failed (%s): %s".formatted(what, log, complaint(said)));
      }
    } catch (IOException e) {
      throw new LaunchFailure("%s failed: %s".formatted(what, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure(what + " was interrupted.", e);
    }
  }

  /** Says whether the command is there and ends well; its output is dropped. */
  static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String complaint(String output) {
    var lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> COMPLAINT.matcher(line).find())
        .findFirst()
        .or(() -> lines.stream().reduce((earlier, later) -> later))
        .orElse("it says nothing");
  }
}
