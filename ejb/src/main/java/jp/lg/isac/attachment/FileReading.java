package jp.lg.isac.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Background;

/**
 * Reads out what waiting files say, one after the other. The node that holds the database's lock
 * for the length of a round does it for all of them.
 *
 * <p>It asks nobody for a role: {@link FileTexts} does.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class FileReading {
  private static final System.Logger LOG = System.getLogger(FileReading.class.getName());

  /** Starting the process costs more than a small file. */
  private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

  /** Of the database's advisory locks, the reader's. */
  private static final long READERS_LOCK = 0x66696c65L;

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Inject @Any Instance<SearchedFiles> sources;
  @Inject Clock clock;

  private List<FileTable> tables;
  private FileReader reader;
  private ScheduledFuture<?> rounds;
  private Instant lastRead = Instant.MIN;
  private volatile boolean stopping;
  private boolean failing;

  @PostConstruct
  void start() {
    tables = sources.stream().map(SearchedFiles::table).toList();
    reader = new FileReader();
    rounds = scheduler.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    rounds.cancel(false);
    reader.close();
  }

  /** How many files are in a state. */
  public long count(TextState state) {
    try (Connection connection = system.getConnection()) {
      long count = 0;
      for (FileTable table : tables) {
        count += new FileTextRows(connection, table).count(state);
      }
      return count;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries again what could not be read. */
  public void retry() {
    try (Connection connection = system.getConnection()) {
      for (FileTable table : tables) {
        new FileTextRows(connection, table).retry();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void round() {
    try (Connection connection = system.getConnection();
        Statement lock = connection.createStatement()) {
      if (!isTrue(lock, "select pg_try_advisory_lock(%d)")) {
        return;
      }
      try {
        for (FileTable table : tables) {
          readAll(new FileTextRows(connection, table));
        }
      } finally {
        isTrue(lock, "select pg_advisory_unlock(%d)");
      }
      if (clock.instant().isAfter(lastRead.plus(KEPT_IDLE))) {
        reader.close();
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing && !stopping) {
        LOG.log(Level.ERROR, "files cannot be read", e);
      }
      failing = true;
    }
  }

  private void readAll(FileTextRows rows) throws SQLException {
    for (var file = rows.next(); file.isPresent() && !stopping; file = rows.next()) {
      var waiting = file.get();
      var result = reader.read(waiting.name(), rows.content(waiting));
      lastRead = clock.instant();
      if (stopping) {
        return; // the process may have ended with the server
      }
      if (result.state() != TextState.UNREADABLE || waiting.isLastTry()) {
        rows.keep(waiting, result);
      }
    }
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (var row = statement.executeQuery(sql.formatted(READERS_LOCK))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
