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
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.lg.isac.indexing.QueryRecordRows.Asked;
import jp.lg.isac.indexing.QueryRecordRows.Entry;
import jp.lg.isac.indexing.QueryRecordRows.Opened;
import jp.lg.isac.kernel.Background;
import jp.lg.isac.search.analysis.QueryText;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Remembers what people ask of the search, without them. A search leaves its line in memory and
 * goes on; the lines are written some seconds later, together. Where they come faster than they can
 * be written, or the node dies, some are lost: they are counts.
 *
 * <p>It asks nobody for a role: {@link Searching} and {@link AskedQuestions} do.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class QueryRecord {
  /** The last rank that is told apart. */
  public static final int LAST_RANK = 100;

  private static final System.Logger LOG = System.getLogger(QueryRecord.class.getName());
  private static final int MOST_WAITING = 10_000;
  private static final long ROUND_SECONDS = 5;
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Inject Clock clock;

  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private QueryRecordRows rows;
  private ScheduledFuture<?> rounds;
  private Instant pruneAt = Instant.MIN;
  private boolean failing;

  @PostConstruct
  void start() {
    rows = new QueryRecordRows(system);
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  /** Somebody of the organisation asked and was told how many hits there are. */
  public void asked(String text, long hits, OrganisationCode organisation) {
    remember(QueryText.normal(text), question -> new Asked(question, now(), hits, organisation));
  }

  /** Somebody opened a hit of this rank. */
  public void opened(String text, int rank) {
    if (rank >= 1 && rank <= LAST_RANK) {
      remember(QueryText.normal(text), question -> new Opened(question, now(), rank));
    }
  }

  private interface MadeOf {
    Entry from(String question);
  }

  /**
   * Whether it can be kept: what is longer than a question is a text that somebody pasted, and the
   * database takes no zero.
   */
  static boolean isOne(String question) {
    return !question.isEmpty()
        && question.length() <= QueryRecordRows.LONGEST
        && question.indexOf('\0') < 0;
  }

  private void remember(String question, MadeOf entry) {
    if (isOne(question)) {
      var unused = waiting.offer(entry.from(question));
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private void round() {
    try {
      List<Entry> entries = new ArrayList<>();
      waiting.drainTo(entries);
      rows.add(entries);
      if (now().isAfter(pruneAt)) {
        rows.prune(now());
        pruneAt = now().plus(BETWEEN_PRUNINGS);
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.log(Level.ERROR, "what was asked of the search cannot be counted", e);
      }
      failing = true;
    }
  }
}
