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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Background;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.lucene.LuceneSearchEngine;
import jp.lg.isac.search.opensearch.OpenSearchEngine;
import jp.lg.isac.search.opensearch.OpenSearchServer;

/**
 * Runs this node's index, its own or one that nodes share: opens it, lets it follow the changes
 * several times a second, rebuilds it in the background where it was never filled or was away for
 * too long.
 *
 * <p>It asks nobody for a role: {@link Searching} and {@link Index} do.
 */
@Startup
@Singleton
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init") // start() comes before everything
public class Indexer {
  private static final System.Logger LOG = System.getLogger(Indexer.class.getName());
  private static final long ROUND_MILLISECONDS = 250;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

  @Resource(lookup = "jdbc/isac-system")
  DataSource system;

  @Resource(lookup = Background.EXECUTOR)
  ManagedScheduledExecutorService scheduler;

  @Resource ManagedExecutorService executor;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject @Any Instance<SearchSource> sources;

  private final AtomicBoolean rebuilding = new AtomicBoolean();
  private SearchEngine engine;
  private ChangeLog log;
  private IndexFailures failures;
  private Documents documents;
  private WantedDictionary wanted;
  private IndexUpkeep upkeep;
  private ScheduledFuture<?> rounds;
  private Instant lookAt = Instant.MIN;
  private Instant pruneAt = Instant.MIN;
  private volatile Instant rebuildAt = Instant.MIN;
  private boolean failing;

  @PostConstruct
  void start() {
    engine =
        settings
            .openSearch()
            .<SearchEngine>map(
                at ->
                    OpenSearchEngine.open(
                        new OpenSearchServer(at.url(), at.user(), at.password(), at.prefix())))
            .orElseGet(() -> LuceneSearchEngine.open(settings.indexDirectory()));
    log = new ChangeLog(system);
    failures = new IndexFailures(system, settings.node());
    documents = new Documents(system, sources);
    wanted = new WantedDictionary(new EditionRows(system));
    upkeep = new IndexUpkeep(engine, log, documents, failures, wanted);
    emptyIfOfAnotherDatabase();
    rounds =
        scheduler.scheduleWithFixedDelay(
            this::round, ROUND_MILLISECONDS, ROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
    upkeep.close();
  }

  /** Before anybody asks. */
  private void emptyIfOfAnotherDatabase() {
    try {
      boolean unused = upkeep.needsRebuild();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the index stands. */
  public IndexView view() {
    try {
      return upkeep.view();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How it stands to the dictionary that it should have. */
  public IndexView.DictionaryState dictionary() {
    return upkeep.dictionary();
  }

  /**
   * What a query finds of a few documents, as they stand in the database, in an index of their own.
   *
   * @param dictionary with which that index is made
   */
  public SearchPage found(SearchQuery query, Set<DocumentKey> few, Dictionary dictionary) {
    try (var sample = SampleIndex.of(documents.load(keys(few), Indexer::leaveOut), dictionary)) {
      return sample.search(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<Key> keys(Set<DocumentKey> documents) {
    return documents.stream()
        .map(document -> new Key(document.type(), document.id()))
        .collect(Collectors.toSet());
  }

  private static void leaveOut(Key key, Exception unreadable) {
    LOG.log(Level.WARNING, key + " cannot be tried", unreadable);
  }

  /** The index itself. */
  public SearchEngine engine() {
    return engine;
  }

  /** Copies the index as it is, for a backup. */
  public SnapshotView snapshot() {
    try {
      return upkeep.snapshot(new IndexCopies(settings.backupDirectory()), clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins a rebuild, unless one is under way. */
  public void rebuild() {
    if (rebuilding.compareAndSet(false, true)) {
      var unused = executor.submit(this::runRebuild);
    }
  }

  /** Another round of attempts for a thing, if it was put aside. */
  public boolean retry(DocumentType type, UUID id) {
    try {
      return failures.retry(new Key(type, id));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void round() {
    try {
      if (clock.instant().isAfter(lookAt)) {
        wanted.look();
        lookAt = clock.instant().plus(BETWEEN_LOOKS);
      }
      upkeep.renewSynonyms();
      boolean isLost = upkeep.needsRebuild();
      if (!isLost) {
        upkeep.catchUp();
      }
      if ((isLost || upkeep.hasOtherWords()) && clock.instant().isAfter(rebuildAt)) {
        rebuild();
      }
      if (clock.instant().isAfter(pruneAt)) {
        log.prune();
        pruneAt = clock.instant().plus(BETWEEN_PRUNINGS);
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: the next round comes in a moment, and the cause may stay for hours.
      if (!failing) {
        LOG.log(Level.ERROR, "the index cannot follow the changes", e);
      }
      failing = true;
    }
  }

  private void runRebuild() {
    try {
      LOG.log(Level.INFO, "the index is being rebuilt");
      upkeep.rebuild();
      LOG.log(Level.INFO, "the index is rebuilt");
    } catch (SQLException | RuntimeException e) {
      rebuildAt = clock.instant().plus(AFTER_A_FAILURE);
      LOG.log(Level.ERROR, "the index cannot be rebuilt", e);
    } finally {
      rebuilding.set(false);
    }
  }
}
