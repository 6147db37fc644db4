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
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Background;
import jp.lg.isac.kernel.MailSettings;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.notification.NoticeSource.Subject;
import jp.lg.isac.notification.Readers.Recipient;
import jp.lg.isac.sharing.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Spreads what was raised and sends mails, each second. Any node spreads; the one that holds the
 * database's lock for the length of a round sends.
 *
 * <p>It asks nobody for a role: {@link Outbox} does.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class NoticeDelivery {
  private static final System.Logger LOG = System.getLogger(NoticeDelivery.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

  /** Of the database's advisory locks, the sender's. */
  private static final long SENDERS_LOCK = 0x6d61696cL;

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Resource UserTransaction transaction;
  @Inject NoticeSources sources;
  @Inject Tenant tenant;
  @Inject MailServer server;
  @Inject Settings settings;
  @Inject Clock clock;

  private FanOut fanOut;
  private MailQueue queue;
  private Readers readers;
  private ScheduledFuture<?> rounds;
  private Instant pruneAt = Instant.MIN;
  private Instant sendAt = Instant.MIN;
  private Duration pause = Duration.ZERO;
  private volatile @Nullable String trouble;
  private boolean failing;

  @PostConstruct
  void start() {
    fanOut = new FanOut(system);
    queue = new MailQueue(system);
    readers = new Readers(system);
    rounds = scheduler.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  /** How the mails stand. */
  public OutboxView outbox() {
    try {
      return new OutboxRows(system)
          .view(server.configured().map(MailSettings::toString).orElse(null), trouble);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves a mail on that is UNKNOWN or ABORTED; answers whether there was such a one. */
  public boolean changeTroubled(UUID id, Outbox.State state) {
    try {
      return new OutboxRows(system).change(id, state, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void round() {
    try {
      spread();
      var mail = server.configured();
      if (mail.isPresent() && !clock.instant().isBefore(sendAt)) {
        sendAlone(mail.get());
      }
      if (clock.instant().isAfter(pruneAt)) {
        queue.prune();
        pruneAt = clock.instant().plus(BETWEEN_PRUNINGS);
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "notices cannot be delivered", e);
      }
      failing = true;
    }
  }

  private void spread() throws SQLException {
    boolean byMail = server.configured().isPresent();
    while (fanOut.next(byMail)) {
      // all that waits, some at a time
    }
  }

  private void sendAlone(MailSettings mail) throws SQLException {
    try (Connection lock = system.getConnection();
        Statement statement = lock.createStatement()) {
      if (!isTrue(statement, "select pg_try_advisory_lock(%d)")) {
        return;
      }
      try {
        send(mail);
      } finally {
        isTrue(statement, "select pg_advisory_unlock(%d)");
      }
    }
  }

  private void send(MailSettings mail) throws SQLException {
    var letters = new Letters(settings.baseUrl());
    try (var sender =
        new MailSender(queue, readers, this::readable, server, mail, letters, clock)) {
      sender.round();
      pause = Duration.ZERO;
      trouble = null;
    } catch (MessagingException e) {
      if (trouble == null) {
        LOG.log(Level.WARNING, "the mail server cannot be reached", e);
      }
      trouble = e.getClass().getSimpleName();
      pause = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      sendAt = clock.instant().plus(pause);
    }
  }

  /** What the person may read, by the same policies as if he asked himself. */
  private Map<UUID, Subject> readable(Recipient person, NoticeKind kind, Set<UUID> things) {
    try {
      transaction.begin();
      boolean isWhole = false;
      try {
        tenant.bind(person.who());
        var subjects = sources.readable(kind, things);
        if (person.titles() && !subjects.isEmpty()) {
          sources.mailed(kind, subjects.keySet(), person.who().organisation(), clock.instant());
        }
        isWhole = true;
        return subjects;
      } finally {
        end(isWhole);
      }
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end(boolean isWhole) throws SystemException {
    if (!isWhole) {
      transaction.rollback();
      return;
    }
    try {
      transaction.commit();
    } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (var row = statement.executeQuery(sql.formatted(SENDERS_LOCK))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
