package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/** What was asked of the search is counted, and who asked is not; why a hit is one is told. */
class QueryRecordIT {
  private static final String SEARCH = "/api/v1/search";

  /** Of more organisations than the three it takes: of several two may leave the same mark. */
  private static final List<String> MANY =
      List.of(
          "staff@482013",
          "staff@482021",
          "staff@482030",
          "staff@482048",
          "staff@482064",
          "coordinator@490008");

  /** People of two organisations. */
  private static final List<String> FEW =
      List.of("staff@482013", "admin@482013", "approver@482013", "trainee@482013", "staff@482021");

  private final Product product = Product.running();
  private final Rest analyst = product.as("analyst@990001");

  @Test
  void showsWhatManyOrganisationsAskedAndNothingElse() throws SQLException {
    var word = "問い" + UUID.randomUUID().toString().substring(0, 12);
    MANY.forEach(account -> search(account, '"' + word + "Ａ\""));
    FEW.forEach(account -> search(account, '"' + word + "b\""));
    product.pagesAs("staff@482013").get(hit('"' + word + "a\"", 3));
    Until.holds("all is counted", () -> counted(word) == MANY.size() + FEW.size() + 1);
    assertThat(analyst.get(SEARCH + "/questions").body()).as("today").doesNotContain(word);
    yesterday(word);

    var questions = Rest.object(analyst.get(SEARCH + "/questions"));

    assertThat(named(questions, "mostAsked", word))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.getString("question")).isEqualTo('"' + word + "a\"");
              assertThat(asked.getInt("asked")).isEqualTo(MANY.size());
              assertThat(asked.getInt("inVain")).isEqualTo(MANY.size());
              assertThat(asked.getInt("hits")).isZero();
            });
    assertThat(named(questions, "inVain", word)).hasSize(1);
    assertThat(questions.getJsonArray("opened").getValuesAs(JsonObject.class))
        .anySatisfy(
            opened -> {
              assertThat(opened.getInt("rank")).isEqualTo(3);
              assertThat(opened.getInt("opened")).isPositive();
            });
    assertThat(product.as("staff@482013").get(SEARCH + "/questions").statusCode()).isEqualTo(403);
  }

  @Test
  void keepsNobodyInTheRecord() throws SQLException {
    try (var database = product.asSuperuser();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select column_name from information_schema.columns
                 where table_name in ('search_question', 'search_asked', 'search_opened',
                                      'search_asker', 'search_asker_key')
                """)) {
      var columns = new TreeSet<String>();
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
      assertThat(columns)
          .containsExactly(
              "asked",
              "hits",
              "hour",
              "in_vain",
              "key",
              "mark",
              "month",
              "opened",
              "question",
              "rank",
              "shown");
    }
  }

  @Test
  void leadsFromTheHitsToTheHit() {
    var pages = product.pagesAs("staff@482013");

    var way = pages.get(hit("停電", 1));

    assertThat(way.statusCode()).isEqualTo(302);
    assertThat(way.headers().firstValue("Location").orElse(""))
        .endsWith("/article/detail.xhtml?id=00000000-0000-4000-8000-000000000001");
    assertThat(pages.get("/search/hit?q=a&rank=1&type=NONE&id=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(pages.get("/search/hit?q=a&rank=x&type=ARTICLE&id=a").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhyAHitIsOneToWhoMayReadIt() {
    var first =
        Rest.object(analyst.get(SEARCH + "?type=ARTICLE&q=" + encoded("パスワード")))
            .getJsonArray("items")
            .getJsonObject(0);
    var why =
        SEARCH + "/explanation?q=" + encoded("パスワード") + "&type=ARTICLE&id=" + first.getString("id");

    var explanation = Rest.object(analyst.get(why));

    assertThat(explanation.getString("match")).isEqualTo("CLOSE");
    assertThat(explanation.getInt("rank")).isPositive();
    assertThat(explanation.getJsonArray("reasons").getValuesAs(JsonObject.class))
        .extracting(reason -> reason.getString("kind"))
        .contains("WORDS", "CHARACTERS");
    assertThat(product.as("staff@482013").get(why).statusCode()).isEqualTo(403);
    var theirs =
        Rest.object(product.as("staff@482013").get("/api/v1/incidents"))
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("id");
    var hidden = analyst.get(SEARCH + "/explanation?type=INCIDENT&q=a&id=" + theirs);
    var nothing = analyst.get(SEARCH + "/explanation?type=INCIDENT&q=a&id=" + UUID.randomUUID());
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(nothing.statusCode()).isEqualTo(404);
  }

  private void search(String account, String text) {
    assertThat(product.as(account).get(SEARCH + "?q=" + encoded(text)).statusCode()).isEqualTo(200);
  }

  private static String hit(String text, int rank) {
    return "/search/hit?type=ARTICLE&id=00000000-0000-4000-8000-000000000001&rank=%d&q=%s"
        .formatted(rank, encoded(text));
  }

  /** Times that something was asked or opened with the word. */
  private long counted(String word) {
    try (var database = product.asSuperuser();
        var select =
            database.prepareStatement(
                """
                select (select coalesce(sum(asked), 0) from search_asked where position(? in question) > 0)
                     + (select coalesce(sum(opened), 0) from search_opened where position(? in question) > 0)
                """)) {
      select.setString(1, word);
      select.setString(2, word);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Only days that are over are shown. */
  private void yesterday(String word) throws SQLException {
    try (var database = product.asSuperuser()) {
      for (var table : List.of("search_asked", "search_opened")) {
        try (var update =
            database.prepareStatement(
                "update %s set hour = hour - interval '1 day' where position(? in question) > 0"
                    .formatted(table))) {
          update.setString(1, word);
          assertThat(update.executeUpdate()).isPositive();
        }
      }
    }
  }

  private static List<JsonObject> named(JsonObject questions, String list, String word) {
    return questions.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .filter(asked -> asked.getString("question").contains(word))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
