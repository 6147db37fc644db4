package jp.lg.isac.indexing;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.search.PositionMovedException;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one index true to the database. It reads the changes after the index's own position, reads
 * each changed thing again and applies it; applied twice, the result is the same. What cannot be
 * indexed is put aside and never stops the rest.
 */
final class IndexUpkeep {
  private static final System.Logger LOG = System.getLogger(IndexUpkeep.class.getName());
  static final int BATCH = 1_000;

  private final SearchEngine engine;
  private final ChangeLog log;
  private final Documents documents;
  private final IndexFailures failures;
  private final WantedDictionary wanted;
  private volatile IndexView.@Nullable Progress progress;
  private volatile String logIdentity = "";
  private volatile boolean closed;

  IndexUpkeep(
      SearchEngine engine,
      ChangeLog log,
      Documents documents,
      IndexFailures failures,
      WantedDictionary wanted) {
    this.engine = engine;
    this.log = log;
    this.documents = documents;
    this.failures = failures;
    this.wanted = wanted;
  }

  /** Where a batch goes: the live index, or one under construction. */
  private interface Target {
    void apply(List<SearchChange> changes, LogPosition before, LogPosition reached);
  }

  /**
   * Whether the index was never filled, or the log does not reach back to where it stands. Where it
   * stands in the log of another database, it goes on if it is a copy of which this one knows;
   * otherwise it is emptied, as it may show what this database does not hold.
   */
  synchronized boolean needsRebuild() throws SQLException {
    logIdentity = log.identity();
    var written = engine.position();
    if (!closed && written.isPresent() && !written.get().equals(IndexPlace.NOWHERE)) {
      var place = IndexPlace.parse(written.get());
      if (place.filter(this::isHere).isEmpty()) {
        takeUp(written.get(), place.orElse(null));
      }
    }
    var position = position();
    return position.isEmpty() || !log.reachesBackTo(position.get());
  }

  private void takeUp(String written, @Nullable IndexPlace place) throws SQLException {
    if (place != null && log.knowsSnapshot(place)) {
      LOG.log(Level.INFO, "the index is the copy made at {0}: it goes on from there", written);
      engine.apply(List.of(), written, here(log.horizon()));
    } else {
      LOG.log(Level.WARNING, "the index is of another database ({0}): it is emptied", written);
      try (var empty = engine.rebuild()) {
        empty.complete(IndexPlace.NOWHERE);
      }
    }
  }

  /**
   * Copies the index as it is.
   *
   * @throws DomainException.RuleViolated {@code operations.nothing-to-copy} if it is empty, or no
   *     files of this node
   */
  SnapshotView snapshot(IndexCopies copies, Instant now) throws SQLException {
    try (var snapshot = engine.snapshot().orElseThrow(IndexUpkeep::nothingToCopy)) {
      var place =
          IndexPlace.parse(snapshot.position())
              .filter(this::isHere)
              .orElseThrow(IndexUpkeep::nothingToCopy);
      log.noteSnapshot(place);
      return new SnapshotView(
          copies.add(snapshot, now).toString(), place.position().toString(), now);
    }
  }

  private static DomainException.RuleViolated nothingToCopy() {
    return new DomainException.RuleViolated("operations.nothing-to-copy");
  }

  private boolean isHere(IndexPlace place) {
    return place.log().equals(logIdentity);
  }

  private String here(LogPosition position) {
    return new IndexPlace(logIdentity, position).toString();
  }

  /** Whether the index was made with other words than it should be. */
  boolean hasOtherWords() {
    return wanted
        .get()
        .filter(dictionary -> !dictionary.words().equals(engine.dictionary().words()))
        .isPresent();
  }

  /** Lets questions be asked by the synonyms that are wanted. */
  void renewSynonyms() {
    wanted
        .get()
        .filter(dictionary -> !dictionary.synonyms().equals(engine.dictionary().synonyms()))
        .ifPresent(engine::takeSynonymsOf);
  }

  /** How the index stands to the dictionary that is wanted. */
  IndexView.DictionaryState dictionary() {
    try {
      return wanted.state(engine.dictionary(), progress);
    } catch (UncheckedIOException away) {
      return wanted.state(null, progress);
    }
  }

  /**
   * Applies what has changed since, and what is to be tried again. Where another node that shares
   * the index does so just now, that is left to it.
   */
  synchronized void catchUp() throws SQLException {
    var position = position();
    if (closed || position.isEmpty()) {
      return;
    }
    try {
      var reached = catchUp(this::applyLive, position.get());
      var due = failures.due(BATCH);
      if (!due.isEmpty()) {
        apply(due, this::applyLive, reached, reached);
      }
    } catch (PositionMovedException e) {
      LOG.log(Level.DEBUG, "another node goes on with the index", e);
    }
  }

  /**
   * Makes a new index with the dictionary that is wanted beside the live one, which goes on
   * answering as it is and following the changes.
   */
  void rebuild() throws SQLException {
    progress = new IndexView.Progress(0, 0);
    try (var next = engine.rebuild(wanted.get().orElseGet(engine::dictionary))) {
      Target target = (changes, before, reached) -> next.apply(changes);
      var start = log.now();
      var keys = documents.keys();
      for (int i = 0; i < keys.size() && !closed; i += BATCH) {
        progress = new IndexView.Progress(i, keys.size());
        apply(keys.subList(i, Math.min(i + BATCH, keys.size())), target, start, start);
      }
      progress = new IndexView.Progress(keys.size(), keys.size());
      var position = catchUp(target, start);
      // No round of the live index may run meanwhile: it would carry its position over.
      synchronized (this) {
        if (!closed) {
          next.complete(here(catchUp(target, position)));
        }
      }
    } finally {
      progress = null;
    }
  }

  IndexView view() throws SQLException {
    try {
      return answering();
    } catch (UncheckedIOException away) {
      return new IndexView(
          IndexView.State.AWAY, null, 0, 0, progress, failures.list(), dictionary());
    }
  }

  private IndexView answering() throws SQLException {
    var position = position();
    var rebuild = progress;
    return new IndexView(
        position.isEmpty()
            ? IndexView.State.EMPTY
            : rebuild == null ? IndexView.State.LIVE : IndexView.State.REBUILDING,
        position.map(LogPosition::toString).orElse(null),
        engine.size(),
        log.countAfter(position.orElse(new LogPosition("0", 0))),
        rebuild,
        failures.list(),
        dictionary());
  }

  /** Waits for a batch that is being applied; a rebuild is thrown away. */
  void close() {
    closed = true;
    synchronized (this) {
      engine.close();
    }
  }

  private Optional<LogPosition> position() {
    return engine
        .position()
        .flatMap(IndexPlace::parse)
        .filter(this::isHere)
        .map(IndexPlace::position);
  }

  private void applyLive(List<SearchChange> changes, LogPosition before, LogPosition reached) {
    engine.apply(changes, here(before), here(reached));
  }

  private LogPosition catchUp(Target target, LogPosition from) throws SQLException {
    var position = from;
    var entries = log.after(position, BATCH);
    while (!entries.isEmpty() && !closed) {
      var reached = entries.getLast().position();
      var keys = entries.stream().map(ChangeLog.Entry::key).collect(Collectors.toSet());
      apply(keys, target, position, reached);
      position = reached;
      entries = entries.size() < BATCH ? List.of() : log.after(position, BATCH);
    }
    return position;
  }

  private void apply(Collection<Key> keys, Target target, LogPosition before, LogPosition reached)
      throws SQLException {
    var failed = new ArrayList<Failure>();
    var changes = documents.load(keys, (key, cause) -> failed.add(new Failure(key, cause)));
    try {
      target.apply(List.copyOf(changes.values()), before, reached);
    } catch (RuntimeException inOneOfThem) {
      giveUpIfNotItsFault(inOneOfThem);
      for (var change : changes.entrySet()) {
        try {
          target.apply(List.of(change.getValue()), before, before);
        } catch (RuntimeException e) {
          giveUpIfNotItsFault(e);
          failed.add(new Failure(change.getKey(), e));
        }
      }
      target.apply(List.of(), before, reached);
    }
    failures.succeeded(
        keys.stream().filter(key -> failed.stream().noneMatch(f -> f.key().equals(key))).toList());
    for (var failure : failed) {
      LOG.log(Level.WARNING, failure.key() + " cannot be indexed", failure.cause());
      failures.failed(failure.key(), failure.cause());
    }
  }

  /**
   * A disk that fails, an index that was closed meanwhile or that another node has taken further is
   * no fault of a document.
   */
  private void giveUpIfNotItsFault(RuntimeException e) {
    if (closed || e instanceof UncheckedIOException || e instanceof PositionMovedException) {
      throw e;
    }
  }

  private record Failure(Key key, Exception cause) {}
}
