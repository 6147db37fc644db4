package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/** The dictionary that the centre keeps, from an idea to what everybody finds. */
class DictionaryIT {
  private static final String DICTIONARY = "/api/v1/dictionary";
  private static final String ENTRIES = DICTIONARY + "/entries";
  private static final String IMPORT = DICTIONARY + "/synonyms/import";

  private final Product product = Product.running();
  private final Rest centre = product.as("analyst@990001");
  private final Rest reader = product.as("staff@482048");

  @Test
  void findsByNewNamesAndNewWordsAndWhateverIsBroken() throws SQLException {
    String written = word();
    String asked = letters("bcdfghjklmnpqrstvwz", 16);
    String surface = letters("棚畑鶴亀松竹梅桜楓柳椿榎", 4);
    String reading = letters("ヌネノモヨルロワホヘフヒ", 7);
    String article = article(written + "と" + surface + "券の扱い");
    Until.holds("the article is found", () -> !hits(reader, written).isEmpty());

    String synonyms = added("SYNONYMS", List.of(asked, written), List.of());
    String fieldWord = added("WORD", List.of(surface, "券"), List.of(reading, "ケン"));
    assertThat(found(asked)).as("a draft is nobody's search").doesNotContain(article);

    var trial = preview(asked);
    assertThat(trial.getJsonObject("draft").toString()).contains(written, article);
    assertThat(trial.getJsonObject("now").toString()).doesNotContain(article);
    trial = preview(surface + "券");
    assertThat(trial.getJsonObject("draft").getJsonArray("parts").toString())
        .isEqualTo("[\"%s\",\"券\"]".formatted(surface));
    assertThat(trial.getJsonObject("now").getJsonArray("parts").toString())
        .isNotEqualTo("[\"%s\",\"券\"]".formatted(surface));
    trial = preview(reading);
    assertThat(trial.isNull("sample")).isFalse();

    activate();
    Until.holds("the new name finds", () -> found(asked).contains(article));
    Until.holds(
        "the index is made anew",
        () -> {
          assertThat(hits(reader, written)).as("found all the time").isNotEmpty();
          return node().getBoolean("isInUse");
        });
    assertThat(found(reading)).contains(article);

    breakIt();
    Until.holds("the node tells of it", () -> !node().isNull("refused"));
    assertThat(found(asked)).contains(article);
    assertThat(found(reading)).contains(article);
    assertThat(page("/operations/index.xhtml")).contains("辞書は読み込めません", "READINGS");

    String broken = "/dictionary/preview.xhtml?q=a&edition=" + newest(ok(centre.get(DICTIONARY)));
    assertThat(page(broken)).contains("「庁内便」の読みの数が、分けた語の数と合いません");

    remove(synonyms);
    remove(fieldWord);
    activate();
    Until.holds("all is well again", () -> node().isNull("refused"));
    Until.holds("all is as it was", () -> node().getBoolean("isInUse"));
    assertThat(found(asked)).doesNotContain(article);
  }

  @Test
  void putsAnOlderEditionBack() {
    String written = word();
    String asked = letters("bcdfghjklmnpqrstvwz", 16);
    String article = article(written);
    String synonyms = added("SYNONYMS", List.of(asked, written), List.of());
    long older = newest(activate());
    assertThat(ok(centre.get(edition(older))).getJsonArray("changes").toString())
        .as("what it changed")
        .contains(asked, written);
    assertThat(ok(centre.get(edition(older))).getBoolean("isNewest")).isTrue();
    remove(synonyms);
    assertThat(centre.get(DICTIONARY + "/changes").body()).contains(asked);
    activate();
    Until.holds("the name finds nothing", () -> !found(asked).contains(article));

    var read = ok(centre.get(edition(older)));
    var added = read.getJsonArray("back").getJsonObject(0);
    assertThat(added.isNull("before")).isTrue();
    assertThat(added.getJsonObject("after").getJsonArray("words").toString()).contains(asked);
    assertThat(page("/dictionary/edition.xhtml?number=" + older)).contains(asked, "この版に戻す");
    assertThat(preview(asked, older).getJsonObject("draft").toString()).contains(article);

    var put = ok(centre.post(edition(older) + "/restoration", ""));
    assertThat(put.getJsonArray("editions").getJsonObject(0).getInt("putBack"))
        .isEqualTo((int) older);
    assertThat(put.getBoolean("isChanged")).as("the draft stays").isTrue();
    Until.holds("the name finds again", () -> found(asked).contains(article));

    var twice = centre.post(edition(older) + "/restoration", "");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("dictionary.in-use");
    assertThat(centre.post(edition(0) + "/restoration", "").statusCode()).isEqualTo(404);
    assertThat(centre.get(DICTIONARY + "/preview?q=a&edition=0").statusCode()).isEqualTo(404);
    var staff = product.as("admin@482013");
    assertThat(staff.post(edition(older) + "/restoration", "").statusCode()).isEqualTo(403);
    activate();
  }

  @Test
  void refusesWhatDoesNotLoadAndSaysWhy() {
    assertRefused(entry("WORD", List.of("庁内", "便"), List.of("チョウナイ")), 400, "/readings", "庁内便");
    assertRefused(entry("WORD", List.of("lgwan"), List.of("ラン")), 400, "/words", "lgwan");
    assertRefused(entry("SYNONYMS", List.of("ひとり"), List.of()), 400, "/words", "ひとり");
    assertRefused(entry("SYNONYMS", List.of("甲,乙", "丙丁"), List.of()), 400, "/words", "甲,乙");
    String twice =
        entry("SYNONYMS", List.of("誤送付", "誤送信", "誤配信", "誤発送", "誤って送付", "誤って送信"), List.of());
    assertRefused(twice, 422, "dictionary.there", "誤送付");
    var staff = product.as("admin@482013");
    assertThat(staff.get(ENTRIES).statusCode()).isEqualTo(403);
    assertThat(staff.post(DICTIONARY + "/activation", "").statusCode()).isEqualTo(403);
  }

  @Test
  void changesAnEntryOnceAndOnlyOwnOnes() {
    String name = word();
    String entry = added("SYNONYMS", List.of(name, word()), List.of());
    var read = centre.get(entry);
    String changed = entry("SYNONYMS", List.of(name, word(), word()), List.of());

    var answer = centre.put(entry, changed, etag(read));
    assertThat(ok(answer).getJsonArray("words")).hasSize(3);
    assertThat(etag(answer)).isEqualTo(etag(centre.get(entry)));
    assertThat(centre.put(entry, changed, etag(read)).statusCode()).isEqualTo(412);
    remove(entry);
    assertThat(centre.get(entry).statusCode()).isEqualTo(404);

    String shipped = shipped();
    assertThat(centre.delete(shipped).statusCode()).isEqualTo(422);
    assertThat(ok(centre.post(shipped + "/retirement", "")).getBoolean("isOff")).isTrue();
    assertThat(ok(centre.get(shipped)).getString("changedBy")).isNotEmpty();
    assertThat(ok(centre.delete(shipped + "/retirement")).getBoolean("isOff")).isFalse();
  }

  @Test
  void takesASheetInAllOfItOrNothing() {
    String name = word();
    String good = "語1,語2\n%s,別名%s\n誤送付,誤送信,誤配信,誤発送,誤って送付,誤って送信\n".formatted(name, name);
    var bad = imported(good + "ひとり,\n", false);
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("/rows/4", "ひとり");
    assertThat(exported()).doesNotContain(name);

    assertThat(items(imported(good, true)))
        .extracting(row -> row.getBoolean("isNew"))
        .containsExactly(true, false);
    assertThat(exported()).doesNotContain(name);
    ok(imported(good, false));
    assertThat(exported()).contains("\"%s\",\"別名%s\"".formatted(name, name));

    String entry =
        listed().stream()
            .filter(each -> each.getJsonArray("words").getString(0).equals(name))
            .map(each -> ENTRIES + "/" + each.getString("id"))
            .findFirst()
            .orElseThrow();
    remove(entry);
  }

  @Test
  void leadsFromAQuestionToASynonym() {
    String question = word();

    assertThat(page("/dictionary/entry.xhtml?kind=SYNONYMS&word=" + encoded(question)))
        .contains(question);
  }

  private static String letters(String from, int count) {
    return ThreadLocalRandom.current()
        .ints(count, 0, from.length())
        .mapToObj(i -> from.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private String article(String text) {
    return created(
            centre.post(
                "/api/v1/articles",
                """
                {"title":"辞書の試験","body":"%s","tags":[],"tlp":"CLEAR","audience":{"scope":"ALL"},
                 "forAllStaff":true,"status":"PUBLISHED"}
                """
                    .formatted(text)))
        .getString("id");
  }

  private String added(String kind, List<String> words, List<String> readings) {
    return ENTRIES
        + "/"
        + created(centre.post(ENTRIES, entry(kind, words, readings))).getString("id");
  }

  private static String entry(String kind, List<String> words, List<String> readings) {
    return "{\"kind\":\"%s\",\"words\":%s,\"readings\":%s}"
        .formatted(kind, array(words), array(readings));
  }

  private static String array(List<String> texts) {
    return texts.stream()
        .collect(Collectors.joining("\",\"", "[\"", "\"]"))
        .replace("[\"\"]", "[]");
  }

  private void assertRefused(String entry, int status, String... told) {
    var refused = centre.post(ENTRIES, entry);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(refused.body()).contains(told);
  }

  private JsonObject preview(String text) {
    return ok(centre.get(DICTIONARY + "/preview?q=" + encoded(text)));
  }

  private JsonObject preview(String text, long edition) {
    return ok(centre.get(DICTIONARY + "/preview?q=" + encoded(text) + "&edition=" + edition));
  }

  private JsonObject activate() {
    var view = ok(centre.post(DICTIONARY + "/activation", ""));
    assertThat(view.getBoolean("isChanged")).isFalse();
    return view;
  }

  private static long newest(JsonObject view) {
    return view.getJsonArray("editions").getJsonObject(0).getJsonNumber("number").longValue();
  }

  private static String edition(long number) {
    return DICTIONARY + "/editions/" + number;
  }

  /** As if somebody had written an edition by hand. */
  private void breakIt() throws SQLException {
    try (var database = product.asSuperuser();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          """
          insert into dictionary_edition (synonyms, words, activated_by, activated_at)
          values ('', '庁内 便,チョウナイ', '手作業', now())
          """);
    }
  }

  private JsonObject node() {
    return ok(centre.get(DICTIONARY)).getJsonObject("node");
  }

  private List<String> found(String text) {
    return items(reader.get("/api/v1/search?q=" + encoded(text))).stream()
        .map(hit -> hit.getString("id"))
        .toList();
  }

  private String shipped() {
    return listed().stream()
        .filter(entry -> entry.getBoolean("isShipped") && !entry.getBoolean("isOff"))
        .map(entry -> ENTRIES + "/" + entry.getString("id"))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonObject> listed() {
    var first = ok(centre.get(ENTRIES + "?limit=100"));
    return first.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private HttpResponse<String> imported(String csv, boolean dryRun) {
    return centre.send(
        centre
            .request(IMPORT + "?dryRun=" + dryRun)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }

  private String exported() {
    return centre.get(DICTIONARY + "/synonyms").body();
  }

  private String page(String address) {
    var account = address.startsWith("/operations") ? "admin@990001" : "analyst@990001";
    return new String(product.pagesAs(account).get(address).body(), StandardCharsets.UTF_8);
  }

  private void remove(String entry) {
    var response = centre.delete(entry);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
