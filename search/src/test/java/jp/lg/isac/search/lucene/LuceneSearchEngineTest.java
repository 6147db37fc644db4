package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
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
  void copiesWhatItWasWhileItGoesOn() {
    var copy = home.resolve("copy");
    try (var engine = LuceneSearchEngine.open(home.resolve("live"))) {
      apply(engine, List.of(put("停電", "庁舎"), put("断水", "学校")), "1");
      try (var snapshot = engine.snapshot().orElseThrow()) {
        apply(engine, List.of(put("停電", "学校"), put("復旧", "庁舎")), "2");
        apply(engine, List.of(put("断水", "庁舎")), "3");
        assertThat(snapshot.position()).isEqualTo("1");
        snapshot.copyTo(copy);
      }
      assertThat(engine.search(SearchQuery.of(EVERYBODY, "庁舎")).total()).isEqualTo(2);
    }
    try (var restored = LuceneSearchEngine.open(copy)) {
      assertThat(restored.position()).contains("1");
      assertThat(titles(restored.search(SearchQuery.of(EVERYBODY, "庁舎")))).containsExactly("停電");
      apply(restored, List.of(put("復旧", "庁舎")), "2");
      assertThat(restored.size()).isEqualTo(3);
    }
  }

  @Test
  void keepsNoFilesOfACopyThatIsDone() throws IOException {
    try (var engine = LuceneSearchEngine.open(home)) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      var snapshot = engine.snapshot().orElseThrow();
      apply(engine, List.of(put("停電", "学校")), "2");
      assertThat(segmentFiles()).as("commits").hasSize(2);
      snapshot.close();
      assertThat(segmentFiles()).hasSize(1);
    }
  }

  @Test
  void completesARebuildOnceACopyIsDone() throws Exception {
    try (var engine = LuceneSearchEngine.open(home.resolve("live"))) {
      apply(engine, List.of(put("停電", "庁舎")), "1");
      var rebuild = engine.rebuild();
      rebuild.apply(List.of(put("断水", "学校")));
      var completing = new Thread(() -> rebuild.complete("2"));
      try (var snapshot = engine.snapshot().orElseThrow()) {
        completing.start();
        snapshot.copyTo(home.resolve("copy"));
      }
      completing.join();
      assertThat(engine.position()).contains("2");
    }
    try (var restored = LuceneSearchEngine.open(home.resolve("copy"))) {
      assertThat(restored.position()).contains("1");
      assertThat(restored.size()).isEqualTo(1);
    }
  }

  @Test
  void copiesNothingOfAnIndexThatWasNeverFilled() {
    try (var engine = LuceneSearchEngine.open(home)) {
      assertThat(engine.snapshot()).isEmpty();
      apply(engine, List.of(), "1");
      try (var snapshot = engine.snapshot().orElseThrow()) {
        assertThat(snapshot.position()).isEqualTo("1");
      }
    }
  }

  private List<Path> segmentFiles() throws IOException {
    try (var files = Files.list(home.resolve("index-1"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList();
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
