package jp.lg.isac.test;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.lg.isac.run.DatabaseAccess;
import jp.lg.isac.run.Launcher;
import jp.lg.isac.run.ProductFiles;

/** The product as it is shipped, with its demonstration; started when the first test asks. */
public final class Product {
  /** The password of all demonstration accounts. */
  public static final String PASSWORD = "demo-isac-2026";

  private final Launcher launcher;
  private final Path data;
  private DatabaseAccess database;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private Product(String name) {
    launcher = TestInstance.named(name);
    data = TestInstance.settings(name).dataDirectory();
    database = launcher.startServers();
    deploy();
  }

  private void deploy() {
    launcher.deploy(ProductFiles.ofThisBuild().ear());
    launcher.awaitReady();
  }

  /** An instance of a test's own, which it may break. */
  public static Product another(String name) {
    return new Product(name);
  }

  /** Kills the application server as a failure of its machine would, in the middle of its work. */
  public void killServer() throws IOException {
    kill(data.resolve("payara/isac/config/pid"));
  }

  /** Kills the database with all of its processes. */
  public void killDatabase() throws IOException {
    kill(data.resolve("postgresql/postmaster.pid"));
  }

  private static void kill(Path pidFile) throws IOException {
    var process =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
            .orElseThrow();
    Stream.concat(Stream.of(process), process.descendants().toList().stream())
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Starts again what was killed or still runs, on the same data and on other ports. */
  public void restart() {
    database = launcher.startServers();
    deploy();
  }

  /** Signs everybody in again, where the sessions of before have ended. */
  public void forgetSessions() {
    tokens.clear();
  }

  /** Stops an instance of a test's own; the others end with the JVM of the tests. */
  public void close() {
    launcher.close();
  }

  /** Where its search index stands. */
  public Path index() {
    return data.resolve("index");
  }

  /** What its server says. */
  public Path log() {
    return data.resolve("log/payara.log");
  }

  /** The one instance that all HTTP and browser tests share. */
  public static Product running() {
    return Shared.PRODUCT;
  }

  private static final class Shared {
    private static final Product PRODUCT = new Product("product");
  }

  /** The address of its first page. */
  public URI address() {
    return launcher.address();
  }

  /** REST without a sign-in. */
  public Rest anonymous() {
    return new Rest(address(), null);
  }

  /** REST as one of the demonstration's accounts, such as {@code staff@482013}. */
  public Rest as(String account) {
    return new Rest(address(), tokens.computeIfAbsent(account, this::signIn));
  }

  /** The pages as one of the demonstration's accounts, in a session of their own. */
  public Pages pagesAs(String account) {
    return Pages.of(address(), account);
  }

  /** REST with a session or an API token of a test's own. */
  public Rest withToken(String token) {
    return new Rest(address(), token);
  }

  /**
   * Logs what the product asks of its database from here on.
   *
   * @throws IOException if the database's log cannot be read
   */
  public StatementLog statementLog() throws SQLException, IOException {
    return StatementLog.open(
        asSuperuser(),
        data.resolve("log/postgresql.log"),
        () -> as("staff@482013").get("/api/v1/me"));
  }

  private String signIn(String account) {
    var credentials =
        Json.createObjectBuilder().add("username", account).add("password", PASSWORD).build();
    var response = anonymous().post("/api/v1/sessions", credentials.toString());
    if (response.statusCode() != 201) {
      throw new AssertionError("%s: %s".formatted(account, response.body()));
    }
    return Rest.object(response).getString("token");
  }

  /** The database as the application sees it: no tenant set, no rows. */
  public Connection asApp() throws SQLException {
    return database.asApp();
  }

  /** The database as the owner of the tables. */
  public Connection asOwner() throws SQLException {
    return database.asOwner();
  }

  /** The database as its operator, whom no policy hides a row from. */
  public Connection asSuperuser() throws SQLException {
    return asSuperuser(database.url());
  }

  /** Another database of the same server, as its operator. */
  public Connection asSuperuserOf(String name) throws SQLException {
    return asSuperuser(database.url().replaceFirst("/[^/]+$", "/" + name));
  }

  private Connection asSuperuser(String url) throws SQLException {
    var password = data.resolve("passwords/postgres");
    try {
      return DriverManager.getConnection(url, "postgres", Files.readString(password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database as indexer, fan-out and statistics. */
  public Connection asSystem() throws SQLException {
    return database.asSystem();
  }
}
