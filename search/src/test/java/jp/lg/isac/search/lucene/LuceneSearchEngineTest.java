package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.lg.isac.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSearchEngineTest {

  @TempDir private Path home = Path.of("");

  @Test
  void isOpenOnlyOnce() {
    try (var engine = LuceneSearchEngine.open(home)) {
      assertThat(engine.size()).isZero();
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> LuceneSearchEngine.open(home));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_0.cfs", "_0.si", "segments_2"})
  void startsEmptyWithATruncatedFile(String name) throws IOException {
    fill();
    try (var file = new RandomAccessFile(home.resolve("index-1").resolve(name).toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    expectEmptyAndUsable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_0.cfs", "segments_2"})
  void startsEmptyWithADamagedFile(String name) throws IOException {
    fill();
    var path = home.resolve("index-1").resolve(name);
    var bytes = Files.readAllBytes(path);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(path, bytes);
    expectEmptyAndUsable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_0.cfs", "segments_2"})
  void startsEmptyWithALostFile(String name) throws IOException {
    fill();
    Files.delete(home.resolve("index-1").resolve(name));
    expectEmptyAndUsable();
  }

  @Test
  void startsEmptyWithAForeignFile() throws IOException {
    Files.createDirectories(home.resolve("index-1"));
    Files.writeString(home.resolve("index-1").resolve("segments_1"), "not an index");
    expectEmptyAndUsable();
  }

  /** Without its dictionary nobody knows how an index was made: it is made anew. */
  @Test
  void startsEmptyWithAnotherDictionary() throws IOException {
    fill();
    Files.writeString(home.resolve("index-1").resolve("words.txt"), "蒼穹券\n");
    expectEmptyAndUsable();
  }

  private void fill() {
    try (var engine = LuceneSearchEngine.open(home)) {
      apply(engine, List.of(put("停電", "庁舎"), put("断水", "学校")), "1");
    }
  }

  private void expectEmptyAndUsable() {
    try (var engine = LuceneSearchEngine.open(home)) {
      assertThat(engine.position()).isEmpty();
      assertThat(engine.size()).isZero();
      apply(engine, List.of(put("復旧", "庁舎")), "2");
      assertThat(engine.search(SearchQuery.of(EVERYBODY, "復旧")).total()).isEqualTo(1);
    }
  }

  @Test
  void completesNoRebuildThatLostSomething() {
    try (var engine = LuceneSearchEngine.open(home);
        var rebuild = engine.rebuild()) {
      rebuild.apply(List.of(put("停電", "庁舎")));
      var tooLong = List.of(put("復旧", "学校", "x".repeat(40_000)));

      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> rebuild.apply(tooLong));
      assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> rebuild.complete("1"));
      assertThat(engine.position()).isEmpty();
    }
  }

  @Test
  void clearsWhatACrashLeft() throws IOException {
    fill();
    Files.createDirectories(home.resolve("building-2"));
    Files.writeString(home.resolve("building-2").resolve("_0.cfs"), "half");

    try (var engine = LuceneSearchEngine.open(home)) {
      assertThat(engine.position()).contains("1");
      assertThat(home.resolve("building-2")).doesNotExist();
    }
  }
}
