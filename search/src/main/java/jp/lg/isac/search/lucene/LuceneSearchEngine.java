package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Explanation;
import jp.lg.isac.search.PositionMovedException;
import jp.lg.isac.search.Reader;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.query.Among;
import jp.lg.isac.search.query.Answer;
import jp.lg.isac.search.query.Cursor;
import jp.lg.isac.search.query.CursorSeal;
import jp.lg.isac.search.query.Explaining;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Suggestions;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The search engine inside the product: a Lucene index on the local disk.
 *
 * <p>The home directory holds one directory per generation of the index. A rebuild fills the next
 * one under a working name; renaming it is the step that makes it count, whenever the power fails.
 */
public final class LuceneSearchEngine implements SearchEngine {

  private static final String GENERATION = "index-";
  private static final String UNFINISHED = "building-";

  /** The directory of the first generation. */
  static final String FIRST = GENERATION + 1;

  private final Path home;
  private final Lock lock;
  private final FSDirectory lockDirectory;
  private final CursorSeal seal;

  /** Held while files of the live index are copied; comes before the engine's own lock. */
  private final ReentrantLock copying = new ReentrantLock();

  private long generation;
  private volatile IndexDirectory live;
  private @Nullable LuceneRebuild rebuild;

  private LuceneSearchEngine(Path home) throws IOException {
    this.home = Files.createDirectories(home);
    this.lockDirectory = FSDirectory.open(home);
    this.lock = lockDirectory.obtainLock("engine.lock");
    try {
      this.seal = sealWithKeyOf(home.resolve("cursor.key"));
      this.generation = newestGeneration(home);
      this.live = IndexDirectory.open(directory(GENERATION, generation), Dictionary.shipped());
      removeAllBut(directory(GENERATION, generation));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock, lockDirectory);
      throw e;
    }
  }

  /**
   * Opens the index in this directory; where it is missing, broken or of another {@link
   * Fields#VERSION}, an empty one, which has no {@link #position()}.
   *
   * @throws UncheckedIOException if the directory cannot be written, or another engine has it open
   */
  public static LuceneSearchEngine open(Path home) {
    try {
      return new LuceneSearchEngine(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchPage search(SearchQuery query) {
    var cursor = Cursor.of(query, seal);
    return inLive((index, analyzer) -> Answer.to(query, cursor, index, analyzer, seal));
  }

  @Override
  public SearchPage trial(SearchQuery query, Dictionary draft) {
    var firstPage = query.withCursor(null);
    return inLive(
        (index, analyzer) ->
            Answer.to(firstPage, null, index, analyzer.withSynonymsOf(draft), seal));
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, DocumentType type, UUID id) {
    var firstPage = query.withCursor(null).withLimit(Explanation.LOOKED_THROUGH);
    return inLive(
        (index, analyzer) -> {
          var hits = Answer.to(firstPage, null, index, analyzer, seal).items();
          return Explaining.of(firstPage, Fields.key(type, id), hits, analyzer, index);
        });
  }

  @Override
  public Set<DocumentKey> among(SearchQuery query, Set<DocumentKey> documents) {
    return documents.isEmpty()
        ? Set.of()
        : inLive((index, analyzer) -> Among.of(query, documents, analyzer, index));
  }

  @Override
  public List<String> suggest(Reader reader, String prefix, int limit) {
    return inLive((index, analyzer) -> Suggestions.find(index, reader, prefix, limit));
  }

  @Override
  public synchronized void apply(
      List<SearchChange> changes, @Nullable String from, String position) {
    if (!live.position().equals(Optional.ofNullable(from))) {
      throw new PositionMovedException("from " + from + " but at " + live.position());
    }
    try {
      live.apply(changes, position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> position() {
    return live.position();
  }

  @Override
  public long size() {
    return untilOpen(IndexDirectory::size);
  }

  @Override
  public Dictionary dictionary() {
    return live.dictionary();
  }

  @Override
  public synchronized void takeSynonymsOf(Dictionary other) {
    try {
      live.takeSynonymsOf(other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Rebuild rebuild(Dictionary dictionary) {
    if (rebuild != null) {
      throw new IllegalStateException("a rebuild is under way");
    }
    try {
      var path = directory(UNFINISHED, generation + 1);
      IOUtils.rm(path);
      rebuild = new LuceneRebuild(path, IndexDirectory.open(path, dictionary));
      return rebuild;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Snapshot> snapshot() {
    copying.lock();
    boolean isHeld = false;
    try {
      var snapshot = held();
      isHeld = snapshot.isPresent();
      return snapshot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!isHeld) {
        copying.unlock();
      }
    }
  }

  private synchronized Optional<Snapshot> held() throws IOException {
    var index = live;
    return index.snapshot(commit -> letGo(index, commit));
  }

  private void letGo(IndexDirectory index, IndexCommit commit) {
    try {
      synchronized (this) {
        index.letGo(commit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      copying.unlock();
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (rebuild != null) {
        rebuild.close();
      }
      IOUtils.close(live, lock, lockDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T inLive(IndexDirectory.Search<T> search) {
    return untilOpen(index -> index.search(search));
  }

  private <T> T untilOpen(InDirectory<T> reading) {
    while (true) {
      var index = live;
      try {
        return reading.in(index);
      } catch (AlreadyClosedException e) {
        // A rebuild took its place between the two lines above; the new one answers.
        if (index == live) {
          throw e;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private interface InDirectory<T> {
    T in(IndexDirectory index) throws IOException;
  }

  private Path directory(String kind, long number) {
    return home.resolve(kind + number);
  }

  /** With the key of this file, which is made if it is missing or damaged. */
  private static CursorSeal sealWithKeyOf(Path file) throws IOException {
    var key = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (!CursorSeal.isKey(key)) {
      key = CursorSeal.newKey();
      var unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.write(unfinished, key);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return CursorSeal.with(key);
  }

  private static long newestGeneration(Path home) throws IOException {
    try (var files = Files.list(home)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(GENERATION + "[0-9]{1,18}"))
          .mapToLong(name -> Long.parseLong(name.substring(GENERATION.length())))
          .max()
          .orElse(1);
    }
  }

  /** What a crash left: rebuilds that were not completed, generations that were replaced. */
  private void removeAllBut(Path current) throws IOException {
    try (var files = Files.list(home)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if ((name.startsWith(GENERATION) || name.startsWith(UNFINISHED)) && !file.equals(current)) {
          IOUtils.rm(file);
        }
      }
    }
  }

  private final class LuceneRebuild implements Rebuild {
    private final Path path;
    private final IndexDirectory index;
    private boolean isOpen = true;

    LuceneRebuild(Path path, IndexDirectory index) {
      this.path = path;
      this.index = index;
    }

    @Override
    public void apply(List<SearchChange> changes) {
      try {
        index.add(changes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void complete(String position) {
      copying.lock();
      try {
        take(position);
      } finally {
        copying.unlock();
      }
    }

    private void take(String position) {
      synchronized (LuceneSearchEngine.this) {
        try {
          var made = index.dictionary();
          index.commit(position);
          index.close();
          var next = directory(GENERATION, generation + 1);
          Files.move(path, next, StandardCopyOption.ATOMIC_MOVE);
          IOUtils.fsync(home, true);
          var replaced = live;
          live = IndexDirectory.open(next, made);
          generation++;
          end();
          replaced.close();
          IOUtils.rm(directory(GENERATION, generation - 1));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() {
      synchronized (LuceneSearchEngine.this) {
        if (!isOpen) {
          return;
        }
        end();
        try {
          index.close();
          IOUtils.rm(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private void end() {
      isOpen = false;
      rebuild = null;
    }
  }
}
