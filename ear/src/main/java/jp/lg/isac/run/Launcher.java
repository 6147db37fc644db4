package jp.lg.isac.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Starts the centre on this machine and stops all of it again, however the end comes.
 *
 * <p>What a killed launcher left running on the same data directory is stopped first.
 */
public final class Launcher implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 250;
  private static final int POLLS_PER_NEWS = 40;

  private final ProductFiles product;
  private final LaunchSettings settings;
  private final PrintStream out;
  private final DataDirectory data;
  private final PostgresServer postgres;
  private final PayaraServer payara;
  private volatile boolean closing;

  /**
   * Takes the data directory.
   *
   * @param out where the steps are told
   * @throws LaunchFailure where the directory cannot be written or another instance has it
   */
  public Launcher(ProductFiles product, LaunchSettings settings, PrintStream out) {
    this.product = product;
    this.settings = settings;
    this.out = out;
    say("[1/5] Data directory %s".formatted(settings.dataDirectory()));
    data = DataDirectory.open(settings.dataDirectory());
    postgres = new PostgresServer(product, settings.softwareDirectory(), data);
    payara = new PayaraServer(product, settings, data);
  }

  /**
   * The run command: starts everything, tells the address, and stays until it is told to end. A
   * failure is also left in a file, so that Maven can end with it.
   */
  public static void main(String[] arguments) throws IOException {
    var product = ProductFiles.ofThisBuild();
    var failureFile = product.ear().resolveSibling("launch-failure.txt");
    Files.deleteIfExists(failureFile);
    try {
      var settings = LaunchSettings.of(System.getenv(), product.checkout());
      new Launcher(product, settings, System.out).run();
    } catch (LaunchFailure failure) {
      System.err.printf("%n  ISAC cannot go on. %s%n%n", failure.getMessage());
      Files.writeString(failureFile, failure.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    endWithParent();
    try {
      startServers();
      deploy(product.ear());
      awaitReady();
      welcome();
      awaitEnd();
    } catch (LaunchFailure failure) {
      // Whoever stops us breaks what we were at; that is no news.
      if (!closing) {
        throw failure;
      }
    }
  }

  /** A signal may reach Maven alone, and a killed Maven tells nobody. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent ->
                Thread.ofPlatform()
                    .daemon()
                    .start(
                        () -> {
                          parent.onExit().join();
                          System.exit(0);
                        }));
  }

  /**
   * Starts PostgreSQL and Payara, and says how the database is reached.
   *
   * @throws LaunchFailure where one of them does not start, or a port is taken
   */
  public synchronized DatabaseAccess startServers() {
    stopLeftBehind();
    int httpPort = port("ISAC_HTTP_PORT", settings.bind(), settings.httpPort());
    int adminPort = port("ISAC_ADMIN_PORT", "127.0.0.1", settings.adminPort());
    var database = startDatabase();
    say("[3/5] Payara %s on port %d".formatted(product.payaraVersion(), httpPort));
    payara.start(database, httpPort, adminPort);
    return database;
  }

  /** Forgets database and index: the next start is the first one. */
  public synchronized void forget() {
    stopLeftBehind();
    try {
      DataDirectory.delete(data.resolve("postgresql"));
      DataDirectory.delete(data.resolve("index"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopLeftBehind() {
    if (isAnythingRunning()) {
      say("      Stopping what the last start left running");
      payara.stop();
      postgres.stop();
    }
  }

  private DatabaseAccess startDatabase() {
    var external = settings.database();
    if (external == null) {
      int port = port("ISAC_DATABASE_PORT", "127.0.0.1", settings.databasePort());
      say("[2/5] PostgreSQL %s on port %d".formatted(product.postgresqlVersion(), port));
      return postgres.start(port);
    }
    say("[2/5] PostgreSQL at %s".formatted(external.url()));
    try {
      external.asOwner().close();
      external.asApp().close();
      external.asSystem().close();
      return external;
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Deploys the EAR, which migrates the database.
   *
   * @throws LaunchFailure where Payara refuses it
   */
  public synchronized void deploy(Path ear) {
    say("[4/5] The product");
    payara.deploy("isac", ear);
  }

  /**
   * Deploys a WAR beside the product, on the same server.
   *
   * @throws LaunchFailure where Payara refuses it
   */
  public synchronized void deployBeside(String name, Path war) {
    payara.deploy(name, war);
  }

  /**
   * Waits until the product says that it is ready; the first time it loads its data before that.
   *
   * @throws LaunchFailure where the server ends instead
   */
  public void awaitReady() {
    say("[5/5] Data and search index");
    try (var client = HttpClient.newHttpClient()) {
      var awaited = payara.awaits(client);
      for (int poll = 1; awaited.isPresent(); poll++) {
        if (poll % POLLS_PER_NEWS == 0) {
          say("      " + awaited.get());
        }
        var server = payara.process().orElseThrow(this::ended);
        endsWithin(server, POLL_MILLISECONDS);
        awaited = payara.awaits(client);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure("Interrupted.", e);
    }
  }

  private static void endsWithin(ProcessHandle server, long milliseconds)
      throws InterruptedException {
    try {
      server.onExit().get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // still running, which is what we hope for
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void welcome() {
    out.println(
        """

          The centre is ready:  %s
        """
            .formatted(address()));
    if (settings.mode().equals("demonstration")) {
      out.println(
          """
            Demonstration; nothing in it is real. Every account has the password demo-isac-2026:
              staff@482013   approver@482013   admin@482013   auditor@482013   trainee@482013
              (the same at 482021, 482030, 482048 and the other municipalities)
              coordinator@480002   coordinator@490008   analyst@990001   admin@990001
          """);
    }
    out.println("  Data in %s. Ctrl-C stops everything.".formatted(settings.dataDirectory()));
    out.flush();
  }

  /** Where this machine reaches the product. */
  public URI address() {
    return payara.address();
  }

  private void awaitEnd() {
    var servers =
        Stream.of(payara.process(), postgres.process())
            .flatMap(Optional::stream)
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.anyOf(servers).join();
    throw ended();
  }

  private LaunchFailure ended() {
    return new LaunchFailure(
        "A server ended by itself; its log is in %s.".formatted(data.resolve("log")));
  }

  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      if (isAnythingRunning()) {
        say("Stopping");
        payara.stop();
        postgres.stop();
        say("Everything is stopped");
      }
      data.close();
    }
  }

  private boolean isAnythingRunning() {
    return payara.process().isPresent() || postgres.process().isPresent();
  }

  private static int port(String setting, String bind, int wanted) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LaunchFailure(
          "Port %d of %s is taken (%s). Set %s to a free one."
              .formatted(wanted, bind, e.getMessage(), setting),
          e);
    }
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
