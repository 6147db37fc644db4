package jp.lg.isac.activitylog;

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
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Background;

/** Seals the log each second, on whichever node gets there first. */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class Sealer {
  private static final System.Logger LOG = System.getLogger(Sealer.class.getName());

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Inject Clock clock;

  private Sealing sealing;
  private ScheduledFuture<?> rounds;
  private LocalDate announcedIn = LocalDate.MIN;
  private boolean failing;

  @PostConstruct
  void start() {
    sealing = new Sealing(system);
    rounds = scheduler.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  private void round() {
    try {
      sealing.run();
      // a minute late: by then no node seals into the old month any more
      LocalDate month = Sealing.monthOf(clock.instant().minusSeconds(60));
      if (!month.equals(announcedIn)) {
        sealing.announceEndedMonths(month);
        announcedIn = month;
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "the activity log cannot be sealed", e);
      }
      failing = true;
    }
  }
}
