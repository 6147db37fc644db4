package jp.lg.isac.indexing;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Background;

/** Lets features go on when this node's index has: every few seconds, piece by piece. */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class ChangeFollowing {
  private static final System.Logger LOG = System.getLogger(ChangeFollowing.class.getName());
  private static final long ROUND_SECONDS = 5;

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Inject Indexer indexer;
  @Inject @Any Instance<ChangeFollower> followers;

  private ScheduledFuture<?> rounds;
  private volatile boolean stopped;
  private boolean failing;

  @PostConstruct
  void start() {
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    rounds.cancel(false);
  }

  private void round() {
    try {
      var position = indexer.engine().position();
      var place = position.flatMap(IndexPlace::parse);
      if (place.isPresent()) {
        var reached = place.get().position();
        var changes = new FoundChanges(indexer.engine(), new ChangeLog(system), reached);
        for (var follower : followers) {
          follow(follower, changes);
        }
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "what follows the index cannot go on", e);
      }
      failing = true;
    }
  }

  private void follow(ChangeFollower follower, FoundChanges changes) throws SQLException {
    boolean more = true;
    while (more && !stopped) {
      more = step(follower, changes);
    }
  }

  private boolean step(ChangeFollower follower, FoundChanges changes) throws SQLException {
    try (Connection connection = system.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean more = follower.follow(connection, changes);
        connection.commit();
        return more;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
