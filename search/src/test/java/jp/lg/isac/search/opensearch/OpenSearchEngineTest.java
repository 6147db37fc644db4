package jp.lg.isac.search.opensearch;

import static java.util.Objects.requireNonNull;
import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Documents;
import jp.lg.isac.search.Engines;
import jp.lg.isac.search.PositionMovedException;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchEngine;
import jp.lg.isac.search.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several nodes may expect of the index that they share. */
@SuppressWarnings("NullAway.Init") // open() comes before everything
class OpenSearchEngineTest {
  private static final SearchQuery ALL = SearchQuery.of(EVERYBODY, "");

  private OpenSearchServer server;
  private Client client;
  private Names names;
  private SearchEngine one;
  private SearchEngine other;

  @BeforeEach
  void open(@TempDir Path home) {
    server = Engines.server(home);
    client = new Client(server);
    names = new Names(server.prefix());
    one = OpenSearchEngine.open(server);
    other = OpenSearchEngine.open(server);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    client.close();
  }

  @Test
  void showsOneNodeWhatAnotherWrote() {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    other.apply(List.of(put("断水", "庁舎")), "1", "2");

    assertThat(one.position()).contains("2");
    assertThat(titles(one.search(ALL))).containsExactlyInAnyOrder("停電", "断水");
  }

  @Test
  void letsANodeTurnThePagesOfAnother() {
    one.apply(
        IntStream.range(0, 9).<SearchChange>mapToObj(i -> put("停電" + i, "庁舎")).toList(), null, "1");
    var query = SearchQuery.of(EVERYBODY, "停電").withLimit(5);
    var first = one.search(query);

    var second = other.search(query.withCursor(requireNonNull(first.nextCursor())));

    assertThat(second.items()).hasSize(4).doesNotContainAnyElementsOf(first.items());
  }

  @Test
  void letsOneNodeWriteAtATime() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    var claim = Claim.of(client, names.live(), "1");

    assertThatExceptionOfType(PositionMovedException.class)
        .isThrownBy(() -> other.apply(List.of(put("断水", "庁舎")), "1", "2"));
    claim.release("1");
    other.apply(List.of(put("断水", "庁舎")), "1", "2");

    assertThat(one.position()).contains("2");
    assertThat(one.size()).isEqualTo(2);
  }

  @Test
  void goesOnWhereANodeDiedThatWasWriting() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    Claim.of(client, names.live(), "1");
    endClaim("1");

    other.apply(List.of(put("断水", "庁舎")), "1", "2");

    assertThat(other.position()).contains("2");
  }

  @Test
  void goesBackToWhatAClaimThatEndedMayHaveUndone() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    var slow = Claim.of(client, names.live(), "1");
    endClaim("1");
    other.apply(List.of(put("停電", "新しい")), "1", "2");

    assertThatExceptionOfType(PositionMovedException.class).isThrownBy(() -> slow.release("2"));

    assertThat(one.position()).contains("1");
  }

  /** As time would. */
  private void endClaim(String position) throws IOException {
    client.put(
        "/" + names.live() + "/_doc/" + Mapping.POSITION,
        Map.of(Mapping.POSITION, position, Mapping.CLAIMED_UNTIL, 1));
  }

  @Test
  void keepsTheLastOfTwoRebuilds() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    try (var first = one.rebuild();
        var second = other.rebuild()) {
      first.apply(List.of(put("断水", "庁舎")));
      second.apply(List.of(put("復旧", "庁舎")));
      first.complete("2");
      second.complete("3");
    }

    assertThat(one.position()).contains("3");
    assertThat(titles(one.search(ALL))).containsExactly("復旧");
    assertThat(client.get("/" + names.live() + "-*/_settings").size()).isEqualTo(1);
  }

  @Test
  void writesNothingToAnIndexThatWasReplaced() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    var claimed = Claim.of(client, names.live(), "1");
    claimed.release("1");
    try (var rebuild = other.rebuild()) {
      rebuild.complete("5");
    }

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> claimed.release("2"));
    assertThatExceptionOfType(PositionMovedException.class)
        .isThrownBy(() -> one.apply(List.of(put("断水", "庁舎")), "1", "2"));
    assertThat(client.get("/" + names.live() + "-*/_settings").size()).isEqualTo(1);
    one.apply(List.of(put("断水", "庁舎")), "5", "6");
    assertThat(titles(other.search(ALL))).containsExactly("断水");
  }

  @Test
  void startsEmptyBesideAnIndexOfAnotherVersion() throws IOException {
    one.apply(List.of(put("停電", "庁舎")), null, "1");
    var older = names.live().replaceFirst("[0-9]+$", "2");
    client.post(
        "/_aliases",
        Map.of(
            "actions",
            List.of(
                Map.of("add", Map.of("index", names.first(), "alias", older)),
                Map.of("remove", Map.of("index", names.first(), "alias", names.live())))));
    client.put(
        "/" + names.next(), Mapping.index(Map.of(names.live(), Map.of()), Dictionary.shipped()));

    try (var updated = OpenSearchEngine.open(server)) {
      assertThat(updated.position()).isEmpty();
      assertThat(updated.size()).isZero();
    }
    assertThat(Claim.position(client, older)).contains("1");
  }

  @Test
  void splitsWhatIsTooLongForOneRequest() {
    var changes = new ArrayList<SearchChange>();
    for (int i = 0; i < 40; i++) {
      changes.add(put("停電" + i, "庁舎の停電の記録。".repeat(2_000)));
    }

    one.apply(changes, null, "1");

    assertThat(one.size()).isEqualTo(40);
  }

  @Test
  void signsInAndTellsNoReasons() throws IOException {
    var seen = new ArrayList<String>();
    var fake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    fake.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          var body =
              "{\"error\":{\"type\":\"security_exception\",\"reason\":\"title was 秘密\"}}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(403, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    fake.start();
    try {
      var url = URI.create("http://localhost:" + fake.getAddress().getPort());
      var guarded = new OpenSearchServer(url, "isac", "合言葉", "isac");

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> OpenSearchEngine.open(guarded))
          .havingCause()
          .withMessage("OpenSearch answered 403 security_exception");
      assertThat(seen).first().isEqualTo("Basic aXNhYzrlkIjoqIDokYk=");
      assertThat(guarded.toString()).doesNotContain("合言葉");
    } finally {
      fake.stop(0);
    }
  }

  @Test
  void explainsAHitByWhatItsWordsGive() {
    one.apply(List.of(put("停電の記録", "庁舎で停電"), put("設備", "停電に備える。")), null, "1");

    var explanation =
        one.explain(SearchQuery.of(EVERYBODY, "停電"), DocumentType.ARTICLE, Documents.id("停電の記録"))
            .orElseThrow();

    assertThat(explanation.closely()).isGreaterThan(explanation.byWords());
    assertThat(explanation.byWords()).isPositive();
  }
}
