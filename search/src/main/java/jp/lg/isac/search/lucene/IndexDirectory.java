package jp.lg.isac.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.analysis.TextAnalyzer;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Index;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index on disk, its writer and its searchers. Searchers see commits only, so a writer
 * that fails takes nothing away from them.
 */
final class IndexDirectory implements Closeable {

  private static final System.Logger LOG = System.getLogger(IndexDirectory.class.getName());
  private static final String SCHEMA = "schema";
  private static final String POSITION = "position";

  private final Path path;
  private final Directory directory;
  private final SearcherManager searchers;
  private final SnapshotDeletionPolicy commits =
      new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
  private volatile TextAnalyzer analyzer;
  private IndexWriter writer;
  private volatile Optional<String> position;

  private IndexDirectory(Path path, Directory directory, TextAnalyzer analyzer) throws IOException {
    this.path = path;
    this.directory = directory;
    this.analyzer = analyzer;
    this.writer = openWriter(directory, commits);
    if (!DirectoryReader.indexExists(directory)) {
      commit(Map.of(SCHEMA, schema()));
    }
    this.position = Optional.ofNullable(committed(writer).get(POSITION));
    this.searchers = new SearcherManager(directory, new RankedByPublicStatistics());
  }

  /**
   * Opens what is there with the dictionary that it was made with; where it is missing, broken or
   * of another schema, an empty index with the dictionary given.
   *
   * @throws IOException if the disk does not let it
   * @throws IllegalArgumentException if the dictionary is needed and does not load
   */
  static IndexDirectory open(Path path, Dictionary ifNew) throws IOException {
    var fault = fault(path);
    if (fault.isPresent()) {
      LOG.log(Level.WARNING, "search index {0} starts empty: {1}", path, fault.get());
      IOUtils.rm(path);
    }
    if (!Files.exists(path)) {
      Files.createDirectories(path);
      StoredDictionary.write(path, ifNew);
    }
    var analyzer = new TextAnalyzer(StoredDictionary.in(path));
    var directory = FSDirectory.open(path);
    try {
      return new IndexDirectory(path, directory, analyzer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory, analyzer::close);
      throw e;
    }
  }

  /** What keeps an index from being used. Reads all of it, as a broken file shows nowhere else. */
  private static Optional<String> fault(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (var directory = FSDirectory.open(path);
        var reader = DirectoryReader.open(directory)) {
      var schema = reader.getIndexCommit().getUserData().get(SCHEMA);
      if (!schema().equals(schema)) {
        return Optional.of("its schema is " + schema + ", not " + schema());
      }
      for (var leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      new TextAnalyzer(StoredDictionary.in(path)).close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  /** What documents and questions are taken apart with. */
  Dictionary dictionary() {
    return analyzer.dictionary();
  }

  /** Questions are asked by the other names of this dictionary from now on. */
  void takeSynonymsOf(Dictionary other) throws IOException {
    var next = analyzer.withSynonymsOf(other);
    StoredDictionary.write(path, next.dictionary());
    analyzer = next;
  }

  /** Up to where the caller had read when it last committed. */
  Optional<String> position() {
    return position;
  }

  /** All changes and the position in one commit, or nothing. */
  void apply(List<SearchChange> changes, String newPosition) throws IOException {
    if (!writer.isOpen()) {
      writer = openWriter(directory, commits);
    }
    add(changes);
    commit(newPosition);
  }

  /**
   * The changes, for a later commit. A document that cannot be analysed leaves no trace; a disk
   * that fails closes the writer, so that nobody commits what is incomplete.
   */
  void add(List<SearchChange> changes) throws IOException {
    var writes = changes.stream().map(this::write).toList();
    try {
      for (var write : writes) {
        write.run();
      }
    } catch (IOException | RuntimeException e) {
      forget(e);
      throw e;
    }
  }

  private Write write(SearchChange change) {
    return switch (change) {
      case SearchChange.Put put -> {
        var key = Fields.key(put.document().type(), put.document().id());
        var document = LuceneDocuments.document(put.document(), analyzer);
        yield () -> writer.updateDocument(key, document);
      }
      case SearchChange.Remove remove -> {
        var key = Fields.key(remove.type(), remove.id());
        yield () -> writer.deleteDocuments(key);
      }
    };
  }

  /** What was added, with the position; then searchers see it. */
  void commit(String newPosition) throws IOException {
    try {
      commit(Map.of(SCHEMA, schema(), POSITION, newPosition));
    } catch (IOException | RuntimeException e) {
      forget(e);
      throw e;
    }
    searchers.maybeRefreshBlocking();
    position = Optional.of(newPosition);
  }

  /** Searches the last commit, with the analyzer that fits it. */
  <T> T search(Search<T> search) throws IOException {
    var searcher = searchers.acquire();
    try {
      return search.in(new LuceneIndex((PublicStatistics) searcher), analyzer);
    } finally {
      searchers.release(searcher);
    }
  }

  /** How many documents the last commit holds. */
  long size() throws IOException {
    var searcher = searchers.acquire();
    try {
      return searcher.getIndexReader().numDocs();
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The last commit, whose files stay; nothing where it has no position.
   *
   * @param release {@link #letGo lets it go}
   */
  Optional<SearchEngine.Snapshot> snapshot(Consumer<IndexCommit> release) throws IOException {
    var commit = commits.snapshot();
    var at = commit.getUserData().get(POSITION);
    if (at == null) {
      letGo(commit);
      return Optional.empty();
    }
    return Optional.of(new IndexSnapshot(path, at, commit, () -> release.accept(commit)));
  }

  /** Removes the files of a commit, unless they are still in use. */
  void letGo(IndexCommit commit) throws IOException {
    commits.release(commit);
    if (writer.isOpen()) {
      writer.deleteUnusedFiles();
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory, analyzer::close);
  }

  private void commit(Map<String, String> data) throws IOException {
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private void forget(Exception cause) {
    try {
      writer.rollback();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static IndexWriter openWriter(Directory directory, IndexDeletionPolicy commits)
      throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setSimilarity(PublicStatistics.SIMILARITY)
            .setIndexDeletionPolicy(commits)
            .setCommitOnClose(false));
  }

  private static Map<String, String> committed(IndexWriter writer) {
    var data = new HashMap<String, String>();
    writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    return data;
  }

  private static String schema() {
    return Integer.toString(Fields.VERSION);
  }

  private interface Write {
    void run() throws IOException;
  }

  /** Something to ask the index. */
  interface Search<T> {
    T in(Index index, TextAnalyzer analyzer) throws IOException;
  }

  private static final class RankedByPublicStatistics extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new PublicStatistics(reader);
    }
  }
}
