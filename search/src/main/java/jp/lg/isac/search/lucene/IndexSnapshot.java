package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import jp.lg.isac.search.SearchEngine;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.util.IOUtils;

/** A commit whose files stay where they are until it is let go. */
final class IndexSnapshot extends SearchEngine.Snapshot {
  private final Path index;
  private final String position;
  private final Set<String> files;
  private final Runnable release;

  IndexSnapshot(Path index, String position, IndexCommit commit, Runnable release)
      throws IOException {
    this.index = index;
    this.position = position;
    this.files = new HashSet<>(commit.getFileNames());
    this.files.addAll(StoredDictionary.FILES);
    this.release = release;
  }

  @Override
  public String position() {
    return position;
  }

  @Override
  public void copyTo(Path home) {
    var unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    var copy = unfinished.resolve(LuceneSearchEngine.FIRST);
    try {
      IOUtils.rm(unfinished);
      Files.createDirectories(copy);
      for (var name : files) {
        Files.copy(index.resolve(name), copy.resolve(name));
        IOUtils.fsync(copy.resolve(name), false);
      }
      IOUtils.fsync(copy, true);
      IOUtils.fsync(unfinished, true);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(home.toAbsolutePath().getParent(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    release.run();
  }
}
