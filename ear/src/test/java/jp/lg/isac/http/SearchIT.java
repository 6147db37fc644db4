package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.ok;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as programs and the links of pages use it. */
class SearchIT {
  private static final String SEARCH = "/api/v1/search";
  private static final int PAGES = 31;

  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest staff = Product.running().as("staff@482013");
  private final Rest trainee = Product.running().as("trainee@482013");

  @Test
  void understandsTheSignsThatPeopleKnow() {
    var word = "符号" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    // Without quotes a search finds what is like it, too.
    var quoted = '"' + word + '"';
    var titled = article(word + "の手引き", "点検の手順。");
    var told = article("庁舎の手引き", word + "の点検。");
    Until.holds("both are found", () -> ids(find(centre, quoted, "")).size() == 2);

    assertThat(ids(find(centre, "title:" + quoted, ""))).containsExactly(titled);
    assertThat(ids(find(centre, quoted + " -title:" + quoted, ""))).containsExactly(told);
    assertThat(ids(find(centre, quoted + " tag:初動対応", ""))).containsExactlyInAnyOrder(titled, told);
    assertThat(ids(find(centre, quoted + " type:研修", ""))).isEmpty();
    assertThat(ids(find(centre, "title:" + quoted + " OR \"" + word + "の点検\"", "")))
        .containsExactlyInAnyOrder(titled, told);
    assertThat(ids(find(centre, "title:", ""))).doesNotContain(titled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "prefecture", "causeClass", "tag", "system", "tlp", "month"})
  void countsWhatEachChoiceLeaves(String facet) {
    for (var reader : List.of(centre, staff, trainee)) {
      var counts = find(reader, "", "").getJsonObject("facets").getJsonObject(facet);
      int sum = 0;
      var chosen = new StringBuilder();
      for (var value : counts.keySet().stream().limit(2).toList()) {
        var choice = "&" + facet + "=" + encoded(value);
        assertThat(find(reader, "", choice).getInt("total"))
            .as(facet + " " + value)
            .isEqualTo(counts.getInt(value));
        chosen.append(choice);
        sum += counts.getInt(value);
      }
      var both = find(reader, "", chosen.toString());
      assertThat(both.getJsonObject("facets").getJsonObject(facet)).isEqualTo(counts);
      if (!facet.equals("tag") && !facet.equals("system") && counts.size() > 1) {
        assertThat(both.getInt("total")).isEqualTo(sum);
      }
    }
  }

  @Test
  void saysWhatMayBeMeant() {
    assertThat(find(staff, "ランサムウェマ", "").getString("meant")).startsWith("ランサムウェア");
    assertThat(find(staff, "ランサムウェア", "").isNull("meant")).isTrue();
  }

  @Test
  void handsOutWhatItLists() {
    var found = find(staff, "ランサムウェア", "&limit=100");
    assertThat(found.getInt("total")).isBetween(1, 100);

    var csv = staff.get(SEARCH + "/export?q=" + encoded("ランサムウェア"));
    var sheet =
        staff.send(
            staff.request(SEARCH + "/export?format=XLSX&q=" + encoded("ランサムウェア")).GET(),
            BodyHandlers.ofByteArray());

    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    for (var id : ids(found)) {
      assertThat(csv.body()).containsOnlyOnce(id);
    }
    assertThat(csv.body().lines()).hasSizeGreaterThan(found.getInt("total"));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.body()).startsWith('P', 'K');
    assertThat(trainee.get(SEARCH + "/export?type=INCIDENT").body().strip().lines()).hasSize(1);
    assertThat(staff.get(SEARCH + "/export?type=NONE").statusCode()).isEqualTo(400);
  }

  @Test
  void saysHowLongAQuestionMayBe() {
    assertThat(staff.get(SEARCH + "?q=" + encoded("長".repeat(1_000))).statusCode()).isEqualTo(200);

    var answer = staff.get(SEARCH + "?q=" + encoded("長".repeat(1_001)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"/q\"", "1,000文字以内");
    assertThat(staff.get(SEARCH + "/export?q=" + "a".repeat(1_001)).statusCode()).isEqualTo(400);
  }

  @Test
  void turnsThirtyPagesWithoutMissingOrRepeatingAHit() {
    var query = "システム OR 情報 OR 職員";
    var whole = ids(find(centre, query, "&limit=100"));
    assertThat(whole).hasSizeGreaterThanOrEqualTo(PAGES);

    var walked = new ArrayList<String>();
    var page = find(centre, query, "&limit=1");
    while (walked.size() < PAGES) {
      walked.addAll(ids(page));
      page = find(centre, query, "&limit=1&cursor=" + page.getString("nextCursor"));
    }

    assertThat(walked).isEqualTo(whole.subList(0, PAGES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "((((((",
        "\"",
        "-",
        "OR",
        "OR OR OR",
        "title:",
        "tag:\"",
        "type:*",
        "-type:なし",
        "a~2 b^9",
        "[* TO *]",
        "/.*/",
        "\\",
        "%_'; --",
        "${x} #{x}",
        "<script>",
        "\u0000\u202e\ufeff",
        "👩‍👩‍👧 葛󠄀 𠮷",
        "令和99年13月99日",
        "1.2.3.4 CVE- hxxp://"
      })
  void answersWhateverIsTyped(String text) {
    assertThat(find(staff, text, "").getInt("total")).isNotNegative();
    assertThat(staff.get(SEARCH + "/export?q=" + encoded(text)).statusCode()).isEqualTo(200);
    assertThat(staff.get(SEARCH + "/suggestions?q=" + encoded(text)).statusCode()).isEqualTo(200);
  }

  private String article(String title, String body) {
    var answer =
        Product.running()
            .as("analyst@990001")
            .post(
                "/api/v1/articles",
                """
                {"title":"%s","body":"%s","tags":["初動対応"],"tlp":"CLEAR","audience":{"scope":"ALL"},
                 "forAllStaff":false,"status":"PUBLISHED"}
                """
                    .formatted(title, body));
    return Rest.object(answer).getString("id");
  }

  private static JsonObject find(Rest reader, String words, String filters) {
    return ok(reader.get(SEARCH + "?q=" + encoded(words) + filters));
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(hit -> hit.getString("id"))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
