package jp.lg.isac.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL of one data directory: durable, a password for everybody, reached over loopback
 * alone.
 */
final class PostgresServer {
  private static final String SUPERUSER = "postgres";

  private final Path software;
  private final DataDirectory data;
  private final Path cluster;
  private final Path log;

  PostgresServer(ProductFiles product, Path software, DataDirectory data) {
    this.software = software.resolve("postgresql-" + product.postgresqlVersion());
    this.data = data;
    this.cluster = data.resolve("postgresql");
    this.log = data.directory("log").resolve("postgresql.log");
  }

  /** Starts the server on its data, which are made at the first start. */
  DatabaseAccess start(int port) {
    try {
      unpack();
      if (Files.notExists(cluster)) {
        initialise();
      }
      Files.writeString(cluster.resolve("isac.conf"), settings(port));
      if (Files.notExists(log)) {
        Files.createFile(log);
      }
      hand(log);
      run("The start of PostgreSQL", "pg_ctl", "start", "--pgdata=" + cluster, "--log=" + log);
      return createDatabase(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new LaunchFailure("PostgreSQL refuses the product's database: " + e.getMessage(), e);
    }
  }

  /** The process, while it runs. */
  Optional<ProcessHandle> process() {
    return new PidFile(cluster.resolve("postmaster.pid")).process();
  }

  /** Ends every connection and stops the server, also one that a killed launcher left. */
  void stop() {
    try {
      if (process().isPresent()) {
        run("The stop of PostgreSQL", "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast");
      }
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack() throws IOException {
    if (Files.exists(software)) {
      return;
    }
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64");
    var name = "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    var draft = Files.createTempDirectory(Files.createDirectories(software.getParent()), "new");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var packed = PostgresServer.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new LaunchFailure(
            "No PostgreSQL for this system (%s). Set ISAC_DATABASE_URL to one of your own."
                .formatted(name));
      }
      unpack(
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed))),
          draft);
    }
    Files.move(draft, software);
  }

  private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var path = target.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      Files.createDirectories(path.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else {
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private void initialise() throws IOException {
    var draft = data.resolve("postgresql.new");
    DataDirectory.delete(draft);
    Files.createDirectory(draft);
    data.password(SUPERUSER);
    var password = data.resolve("passwords").resolve(SUPERUSER);
    hand(draft);
    hand(password);
    run(
        "The making of the database",
        "initdb",
        "--pgdata=" + draft,
        "--username=" + SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
    Files.writeString(
        draft.resolve("postgresql.conf"), "\ninclude 'isac.conf'\n", StandardOpenOption.APPEND);
    Files.move(draft, cluster);
  }

  private static String settings(int port) {
    return """
        # Written at every start.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = 100
        shared_buffers = '256MB'
        # What was answered as done is on the disk.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        """
        .formatted(port);
  }

  private DatabaseAccess createDatabase(int port) throws SQLException, IOException {
    var superuserPassword = data.password(SUPERUSER);
    try (var connection =
            DriverManager.getConnection(url(port, "postgres"), SUPERUSER, superuserPassword);
        var statement = connection.createStatement();
        var found = statement.executeQuery("select from pg_database where datname = 'isac'")) {
      if (!found.next()) {
        statement.execute("create database isac");
      }
    }
    var access =
        new DatabaseAccess(
            url(port, "isac"),
            data.password("isac_owner"),
            data.password("isac_app"),
            data.password("isac_system"));
    try (var connection =
            DriverManager.getConnection(url(port, "isac"), SUPERUSER, superuserPassword);
        var statement = connection.createStatement();
        var roles = PostgresServer.class.getResourceAsStream("/db/roles.sql")) {
      if (roles == null) {
        throw new IllegalStateException("db/roles.sql is missing");
      }
      statement.execute(
          new String(roles.readAllBytes(), StandardCharsets.UTF_8)
              .replace(":'owner_password'", "'" + access.ownerPassword() + "'")
              .replace(":'app_password'", "'" + access.appPassword() + "'")
              .replace(":'system_password'", "'" + access.systemPassword() + "'"));
    }
    return access;
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void run(String what, String program, String... arguments) {
    var command = new ArrayList<>(asOrdinaryUser());
    command.add(software.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Command.run(what, log.resolveSibling("postgresql-commands.log"), Map.of(), command);
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it is nobody and still may
   * read what root made; where the system forbids namespaces, it runs as nobody outright.
   */
  private static List<String> asOrdinaryUser() {
    if (!isRoot()) {
      return List.of();
    }
    return mayUnshare()
        ? List.of("unshare", "--user")
        : List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  }

  private void hand(Path path) {
    if (isRoot() && !mayUnshare()) {
      Command.run(
          "The handing over of " + path,
          log.resolveSibling("postgresql-commands.log"),
          Map.of(),
          List.of("chown", "-R", "65534:65534", path.toString()));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean mayUnshare() {
    return Command.succeeds(List.of("unshare", "--user", "true"));
  }
}
