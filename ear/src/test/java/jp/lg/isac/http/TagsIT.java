package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** The vocabulary that the centre keeps, and the articles that follow it. */
class TagsIT {
  private static final String TAGS = "/api/v1/tags";
  private static final String ARTICLES = "/api/v1/articles";

  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest reader = Product.running().as("staff@482048");

  @Test
  void articlesTakeKnownTagsAlone() {
    String unknown = word();
    var refused = centre.post(ARTICLES, article("初動対応", unknown));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/tags/1", unknown);
  }

  @Test
  void aSynonymLeadsToItsTag() {
    String name = word();
    String synonym = word();
    tag(name, synonym.toUpperCase(java.util.Locale.ROOT));

    String article = written(synonym);

    assertThat(tagsOf(article)).containsExactly(name);
    assertThat(items(reader.get(ARTICLES + "?tag=" + synonym)))
        .extracting(line -> line.getString("id"))
        .containsExactly(article);
    eventually(() -> found(synonym, article));
  }

  @Test
  void articlesFollowANewNameAndTheOldOneStillLeadsThere() {
    String before = word();
    String now = word();
    String tag = tag(before);
    String article = written(before);

    ok(centre.put(tag, "{\"name\":\"" + now + "\",\"synonyms\":[]}", etag(centre.get(tag))));

    assertThat(tagsOf(article)).containsExactly(now);
    assertThat(items(reader.get(ARTICLES + "?tag=" + before))).hasSize(1);
    eventually(() -> found(now, article));
    assertThat(centre.put(tag, "{\"name\":\"x\"}", "\"1\"").statusCode()).isEqualTo(412);
  }

  @Test
  void aMergedTagBecomesASynonym() {
    String kept = word();
    String merged = word();
    String keptId = tag(kept);
    String mergedId = tag(merged);
    String both = written(kept, merged);
    String one = written(merged);

    ok(centre.post(mergedId + "/merger", "{\"into\":\"" + idOf(keptId) + "\"}"));

    assertThat(tagsOf(both)).containsExactly(kept);
    assertThat(tagsOf(one)).containsExactly(kept);
    assertThat(ok(reader.get(keptId)).getJsonArray("synonyms").toString()).contains(merged);
    assertThat(reader.get(mergedId).statusCode()).isEqualTo(404);
    var itself = centre.post(keptId + "/merger", "{\"into\":\"" + idOf(keptId) + "\"}");
    assertThat(itself.statusCode()).isEqualTo(422);
  }

  @Test
  void aRetiredTagStaysWhereItIsAndIsGivenNoMore() {
    String name = word();
    String tag = tag(name);
    String article = written(name);
    ok(centre.post(tag + "/retirement", ""));

    assertThat(centre.post(ARTICLES, article(name)).statusCode()).isEqualTo(400);
    String address = ARTICLES + "/" + article;
    ok(centre.put(address, article(name), etag(centre.get(address))));
    assertThat(listed(reader, name)).isFalse();
    assertThat(listed(centre, name)).isTrue();

    ok(centre.delete(tag + "/retirement"));
    written(name);
  }

  @Test
  void aWordStandsForOneTag() {
    String name = word();
    tag(name);
    var taken = centre.post(TAGS, "{\"name\":\"" + word() + "\",\"synonyms\":[\"" + name + "\"]}");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("tag.word-taken", name);
    assertThat(reader.post(TAGS, "{\"name\":\"" + word() + "\"}").statusCode()).isEqualTo(403);
  }

  private String tag(String name, String... synonyms) {
    String words = synonyms.length == 0 ? "" : '"' + String.join("\",\"", synonyms) + '"';
    var tag =
        created(centre.post(TAGS, "{\"name\":\"" + name + "\",\"synonyms\":[" + words + "]}"));
    return TAGS + "/" + tag.getString("id");
  }

  private String written(String... tags) {
    return created(centre.post(ARTICLES, article(tags))).getString("id");
  }

  private static String article(String... tags) {
    return """
        {"title":"タグの試験","body":"本文","tags":["%s"],"tlp":"CLEAR","audience":{"scope":"ALL"},
         "forAllStaff":true,"status":"PUBLISHED"}
        """
        .formatted(String.join("\",\"", tags));
  }

  private java.util.List<String> tagsOf(String article) {
    return ok(reader.get(ARTICLES + "/" + article))
        .getJsonArray("tags")
        .getValuesAs(jakarta.json.JsonString.class)
        .stream()
        .map(jakarta.json.JsonString::getString)
        .toList();
  }

  private boolean found(String word, String article) {
    return hits(reader, word).stream()
        .map((JsonObject hit) -> hit.getString("id"))
        .anyMatch(article::equals);
  }

  /** Whether the reader's list has the tag, which stands behind all names that are no test's. */
  private static boolean listed(Rest rest, String name) {
    String cursor = "";
    while (cursor != null) {
      JsonObject page = ok(rest.get(TAGS + "?limit=100" + cursor));
      if (page.getJsonArray("items").toString().contains(name)) {
        return true;
      }
      cursor = page.isNull("nextCursor") ? null : "&cursor=" + page.getString("nextCursor");
    }
    return false;
  }

  private static String idOf(String address) {
    return address.substring(TAGS.length() + 1);
  }
}
