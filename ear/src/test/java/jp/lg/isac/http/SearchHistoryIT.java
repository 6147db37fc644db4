package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.test.Pages;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody searches for on the page is remembered for himself alone, if he lets it be. */
class SearchHistoryIT {
  private static final String HISTORY = "/api/v1/search/history";
  private static final String SEARCHER = "auditor@482048";

  private final Product product = Product.running();
  private final Rest rest = product.as(SEARCHER);
  private final Pages pages = product.pagesAs(SEARCHER);

  @BeforeEach
  void remembers() {
    keep(true);
    assertThat(rest.delete(HISTORY).statusCode()).isEqualTo(204);
  }

  @Test
  void remembersEachQuestionOnceTheLastFirst() {
    String one = word() + " 停電";
    String two = word();
    search(one);
    search(two);
    search(one);
    search(" ");
    search("長".repeat(1_000));
    search("停電\0");

    assertThat(questions(rest)).containsExactly(one, two);
    assertThat(text(pages.get("/search/history.xhtml").body())).contains(one, two);
  }

  @Test
  void showsItToNobodyElse() throws SQLException {
    String word = word();
    search(word);

    for (var other : List.of("admin@482048", "staff@482048", "analyst@990001", "admin@990001")) {
      assertThat(product.as(other).get(HISTORY).body()).as(other).doesNotContain(word);
      assertThat(text(product.pagesAs(other).get("/search/history.xhtml").body()))
          .as(other)
          .doesNotContain(word);
    }
    assertThat(product.as("admin@482048").get("/api/v1/activities?limit=100").body())
        .doesNotContain(word);
    assertThat(seenByTheApplication(word, "482048", UUID.randomUUID())).isZero();
    assertThat(seenByTheApplication(word, "482048", account())).isEqualTo(1);
    assertThat(seenByTheApplication(word, "482013", account())).isZero();
  }

  @Test
  void forgetsItWhenToldTo() {
    search(word());
    assertThat(questions(rest)).hasSize(1);
    assertThat(rest.delete(HISTORY).statusCode()).isEqualTo(204);
    assertThat(questions(rest)).isEmpty();
  }

  @Test
  void remembersNothingForWhoDoesNotWantIt() {
    search(word());
    keep(false);
    search(word());
    assertThat(ok(rest.get(HISTORY)).getBoolean("kept")).isFalse();
    assertThat(questions(rest)).isEmpty();

    keep(true);
    String later = word();
    search(later);
    assertThat(questions(rest)).containsExactly(later);
  }

  @Test
  void remembersTheLastFiftyAlone() {
    String word = word();
    IntStream.rangeClosed(0, 50).forEach(i -> search(word + i));
    assertThat(questions(rest)).hasSize(50).startsWith(word + 50).doesNotContain(word + 0);
  }

  private void search(String text) {
    var page =
        pages.get("/search/results.xhtml?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private void keep(boolean kept) {
    ok(rest.post(HISTORY, "{\"kept\":%s}".formatted(kept)));
  }

  private static List<String> questions(Rest reader) {
    return ok(reader.get(HISTORY)).getJsonArray("questions").getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private UUID account() throws SQLException {
    try (var database = product.asSuperuser();
        var select = database.prepareStatement("select id from account where username = ?")) {
      select.setString(1, SEARCHER);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private long seenByTheApplication(String word, String organisation, UUID account)
      throws SQLException {
    try (var database = product.asApp()) {
      database.setAutoCommit(false);
      try (var bind =
              database.prepareStatement(
                  "select set_config('isac.codes', ?, true), set_config('isac.account', ?, true)");
          var select =
              database.prepareStatement("select count(*) from search_history where question = ?")) {
        bind.setString(1, organisation);
        bind.setString(2, account.toString());
        bind.execute();
        select.setString(1, word);
        try (var row = select.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      } finally {
        database.rollback();
      }
    }
  }
}
