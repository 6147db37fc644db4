package jp.lg.isac.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Chromium of this machine. Where there is none, it is installed, unless {@code
 * -Dbrowser.install=never} forbids it; browser tests are never skipped for want of it.
 */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Chromium() {}

  /** The program; none = the one that Playwright installed for itself. */
  static Optional<Path> program() {
    var found = onPath();
    if (found.isPresent()) {
      return found;
    }
    if ("never".equals(System.getProperty("browser.install"))) {
      throw new IllegalStateException(
          "No Chromium on the path, and -Dbrowser.install=never forbids to install one.");
    }
    if (Files.exists(Path.of("/etc/debian_version"))
        && "root".equals(System.getProperty("user.name"))) {
      run("apt-get", "update");
      run("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk");
      return Optional.of(onPath().orElseThrow(() -> missing("apt-get")));
    }
    run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium");
    return Optional.empty();
  }

  private static Optional<Path> onPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void run(String... command) {
    System.out.println("No Chromium here. Installing it: " + String.join(" ", command));
    try {
      var builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      if (builder.start().waitFor() != 0) {
        throw missing(command[0]);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Chromium cannot be installed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static IllegalStateException missing(String installer) {
    return new IllegalStateException(
        "Chromium could not be installed with %s: install it by hand and start the tests again."
            .formatted(installer));
  }
}
