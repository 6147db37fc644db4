package jp.lg.isac.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.search.SearchEngine.Snapshot;

/** Copies of an index in one directory, of which the last ones are kept. */
final class IndexCopies {
  /** The one before the last may be on its way to another machine. */
  static final int KEPT = 2;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'index-'uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path directory;

  IndexCopies(Path directory) {
    this.directory = directory;
  }

  /** Makes one more and removes those that are too many. */
  Path add(Snapshot snapshot, Instant now) {
    var copy = directory.resolve(NAME.format(now));
    try {
      Files.createDirectories(directory);
      snapshot.copyTo(copy);
      var copies = copies();
      for (var old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
        remove(old);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Oldest first. */
  private List<Path> copies() throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("index-\\d{8}T\\d{9}Z"))
          .sorted()
          .toList();
    }
  }

  private static void remove(Path copy) throws IOException {
    try (var files = Files.walk(copy)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
