package jp.lg.isac.search.opensearch;

import static java.util.Objects.requireNonNull;
import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Documents;
import jp.lg.isac.search.OpenSearchProcess;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** An engine that stays open while its OpenSearch is killed and comes back. */
@SuppressWarnings("NullAway.Init") // start() and open() come before everything
class OutageTest {
  private static final SearchQuery ALL = SearchQuery.of(EVERYBODY, "");

  private static OpenSearchProcess process;

  private OpenSearchServer server;
  private SearchEngine engine;

  @BeforeAll
  static void start(@TempDir Path home) throws IOException {
    process = new OpenSearchProcess(home);
    process.start();
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  @BeforeEach
  void open(TestInfo test) {
    var prefix = "isac-" + Documents.id(test.getDisplayName());
    server = new OpenSearchServer(process.url(), null, null, prefix);
    engine = OpenSearchEngine.open(server);
    engine.apply(List.of(put("停電", "庁舎"), put("断水", "庁舎")), null, "1");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void goesOnByItselfOnTheSameData() throws IOException {
    process.kill();

    expectAway();
    process.start();

    assertThat(titles(engine.search(ALL))).containsExactlyInAnyOrder("停電", "断水");
    engine.apply(List.of(put("断水", "新しい"), put("復旧", "庁舎")), "1", "2");
    assertThat(titles(engine.search(ALL))).containsExactlyInAnyOrder("停電", "断水", "復旧");
    assertThat(engine.position()).contains("2");
  }

  @Test
  void appliesAgainAtOnceWhatItWasKilledOver() throws IOException {
    var many = reports();
    var writing = CompletableFuture.runAsync(() -> engine.apply(many, "1", "2"));
    try (var client = new Client(server)) {
      while (!isClaimed(client) && !writing.isDone()) {
        Thread.onSpinWait();
      }
    }
    process.kill();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(writing::join)
        .withCauseInstanceOf(UncheckedIOException.class);
    process.start();

    assertThat(engine.position()).contains("1");
    engine.apply(many, "1", "2");

    assertThat(engine.size()).isEqualTo(many.size() + 2);
    assertThat(engine.search(ALL).total()).isEqualTo(many.size() + 2);
  }

  private static List<SearchChange> reports() {
    var body = "庁舎の停電の記録。".repeat(200);
    return IntStream.range(0, 3_000).<SearchChange>mapToObj(i -> put("報告" + i, body)).toList();
  }

  private boolean isClaimed(Client client) throws IOException {
    var position =
        client.get("/" + new Names(server.prefix()).live() + "/_doc/" + Mapping.POSITION);
    return position.path("_source").path(Mapping.CLAIMED_UNTIL).asLong() > 0;
  }

  @Test
  void isFilledAnewWhereTheDataAreLost() throws IOException {
    try (var other = OpenSearchEngine.open(server)) {
      var interrupted = engine.rebuild();
      process.kill();
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> interrupted.apply(List.of(put("停電", "庁舎"))));
      assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(interrupted::close);
      process.loseData();
      process.start();

      expectAway();
      assertThat(engine.dictionary()).isEqualTo(Dictionary.shipped());
      assertThat(engine.position()).isEmpty();
      assertThat(engine.size()).isZero();
      try (var rebuild = engine.rebuild()) {
        rebuild.apply(List.of(put("停電", "庁舎"), put("断水", "庁舎")));
        rebuild.complete("7");
      }

      var query = ALL.withLimit(1);
      var first = other.search(query);
      var second = engine.search(query.withCursor(requireNonNull(first.nextCursor())));
      assertThat(titles(first)).hasSize(1);
      assertThat(titles(second)).hasSize(1).doesNotContainAnyElementsOf(titles(first));
      assertThat(other.position()).contains("7");
    }
  }

  private void expectAway() {
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> engine.search(ALL));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> engine.suggest(EVERYBODY, "停", 5));
  }
}
