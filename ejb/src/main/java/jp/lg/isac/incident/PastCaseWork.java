package jp.lg.isac.incident;

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
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Background;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Has the sheets of past cases stored that wait, one after the other. After a crash one still
 * waits, and the next node that looks begins it anew.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class PastCaseWork {
  private static final System.Logger LOG = System.getLogger(PastCaseWork.class.getName());
  private static final int SECONDS_BETWEEN_ROUNDS = 1;

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Inject PastCaseStore store;

  private ScheduledFuture<?> rounds;
  private boolean failing;

  @PostConstruct
  void start() {
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  private void round() {
    try {
      for (SignedIn owner : waiting()) {
        work(owner);
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "no past cases can be imported", e);
      }
      failing = true;
    }
  }

  private List<SignedIn> waiting() throws SQLException {
    var owners = new ArrayList<SignedIn>();
    try (Connection connection = system.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select organisation, account, author_name from past_case_import
                 where state = 'STORING' order by begun_at, account
                """)) {
      while (rows.next()) {
        owners.add(
            SignedIn.besideRequests(
                new OrganisationCode(rows.getString(1)),
                rows.getObject(2, UUID.class),
                rows.getString(3)));
      }
    }
    return owners;
  }

  /** What is wrong with one sheet keeps no other from being stored. */
  private void work(SignedIn owner) {
    try {
      store.storeWaiting(owner);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "past cases of " + owner.organisation() + " cannot be imported", e);
      store.giveUp(owner);
    }
  }
}
