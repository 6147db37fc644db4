package jp.lg.isac.test;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the application asks of its database, as the database itself logs it; the indexer's and the
 * tests' own statements, the beginnings and ends of transactions and the pool's questions whether a
 * connection is alive are not counted.
 */
public final class StatementLog implements AutoCloseable {
  private static final String APPLICATION = "isac";
  private static final int PATIENCE = 100;

  private final Connection superuser;
  private final Path log;

  private StatementLog(Connection superuser, Path log) {
    this.superuser = superuser;
    this.log = log;
  }

  /**
   * Begins to log.
   *
   * @param superuser the database as its operator; closed with this
   * @param log where the database writes
   * @param asked a request that asks the database for something
   */
  public static StatementLog open(Connection superuser, Path log, Runnable asked)
      throws SQLException {
    var opened = new StatementLog(superuser, log);
    opened.set("log_line_prefix = '%a|'");
    opened.set("log_statement = 'all'");
    opened.reload();
    // A server process reads new settings before its next statement, once it was told of them.
    for (int i = 0; i < PATIENCE && opened.during(asked).isEmpty(); i++) {
      Thread.onSpinWait();
    }
    return opened;
  }

  /** The statements that the application sends meanwhile. */
  public List<LoggedStatement> during(Runnable requests) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      long begin = file.length();
      requests.run();
      var written = new byte[Math.toIntExact(file.length() - begin)];
      file.seek(begin);
      file.readFully(written);
      var log = new String(written, StandardCharsets.UTF_8);
      return LoggedStatement.of(APPLICATION, log).stream()
          .filter(statement -> !statement.isHousekeeping())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    set("log_statement = 'none'");
    reload();
    superuser.close();
  }

  private void set(String setting) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("alter system set " + setting);
    }
  }

  private void reload() throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
  }
}
