package jp.lg.isac.test;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import jp.lg.isac.run.LaunchSettings;
import jp.lg.isac.run.Launcher;
import jp.lg.isac.run.ProductFiles;

/** An instance for tests: empty at first, on free ports, stopped with the JVM of the tests. */
public final class TestInstance {
  private static final System.Logger LOG = System.getLogger(TestInstance.class.getName());
  private static final Deque<AutoCloseable> OPEN = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestInstance::closeAll, "end-of-tests"));
  }

  private TestInstance() {}

  /** A launcher that has not started anything yet. */
  public static Launcher named(String name) {
    var launcher =
        closedAtEnd(new Launcher(ProductFiles.ofThisBuild(), settings(name), System.out));
    launcher.forget();
    return launcher;
  }

  /** The settings of the instance of this name. */
  public static LaunchSettings settings(String name) {
    var directory = directory();
    return new LaunchSettings(
        directory.resolve(name),
        directory.resolve("software"),
        "127.0.0.1",
        0,
        0,
        0,
        null,
        null,
        "demonstration",
        0,
        "1g",
        Mailbox.settings());
  }

  /** Where the tests keep what they start. */
  public static Path directory() {
    return ProductFiles.ofThisBuild().ear().resolveSibling("it");
  }

  static <T extends AutoCloseable> T closedAtEnd(T resource) {
    OPEN.push(resource);
    return resource;
  }

  static void closeAll() {
    for (var next = OPEN.poll(); next != null; next = OPEN.poll()) {
      try {
        next.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "A server or browser of the tests does not end", e);
      }
    }
  }
}
