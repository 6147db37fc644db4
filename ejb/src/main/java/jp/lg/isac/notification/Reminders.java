package jp.lg.isac.notification;

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
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Background;
import jp.lg.isac.sharing.Tenant;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Asks every few seconds what organisations are to be reminded of, each in a transaction of its
 * own: a crash leaves a reminder either waiting or raised. All nodes do so; what one has raised
 * another one leaves alone.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class Reminders {
  private static final System.Logger LOG = System.getLogger(Reminders.class.getName());
  private static final int SECONDS_BETWEEN_ROUNDS = 10;

  /** Nobody: whoever handles cases is told, since a notice leaves out only who raised it. */
  private static final UUID NOBODY = new UUID(0, 0);

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Resource UserTransaction transaction;
  @Inject @Any Instance<TimedWork> works;
  @Inject Tenant tenant;
  @Inject Clock clock;

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
      for (OrganisationCode organisation : withClocks()) {
        remind(organisation);
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "nobody can be reminded", e);
      }
      failing = true;
    }
  }

  private List<OrganisationCode> withClocks() throws SQLException {
    var organisations = new ArrayList<OrganisationCode>();
    try (Connection connection = system.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select organisation from organisation_with_clocks")) {
      while (rows.next()) {
        organisations.add(new OrganisationCode(rows.getString(1)));
      }
    }
    return organisations;
  }

  /** What is wrong with one organisation's cases keeps no other from being reminded. */
  private void remind(OrganisationCode organisation) {
    try {
      transaction.begin();
      try {
        tenant.bind(SignedIn.besideRequests(organisation, NOBODY, "ISAC"));
        works.forEach(work -> work.round(organisation, clock.instant()));
        transaction.commit();
      } finally {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transaction.rollback();
        }
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | RuntimeException e) {
      LOG.log(Level.WARNING, "reminders of " + organisation.value() + " have to wait", e);
    }
  }
}
