package jp.lg.isac.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchPage;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.lucene.LuceneSearchEngine;

/** A small index of a few documents, to try a dictionary on; closed, it is gone. */
final class SampleIndex implements AutoCloseable {
  private final Path home;
  private final SearchEngine engine;

  private SampleIndex(Path home, SearchEngine engine) {
    this.home = home;
    this.engine = engine;
  }

  static SampleIndex of(Map<Key, SearchChange> documents, Dictionary dictionary) {
    try {
      Path home = Files.createTempDirectory("isac-sample");
      var sample = new SampleIndex(home, LuceneSearchEngine.open(home));
      sample.fill(List.copyOf(documents.values()), dictionary);
      return sample;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(List<SearchChange> documents, Dictionary dictionary) {
    try (var index = engine.rebuild(dictionary)) {
      index.apply(documents);
      index.complete("sample");
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  SearchPage search(SearchQuery query) {
    return engine.search(query);
  }

  @Override
  public void close() {
    engine.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(SampleIndex::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
