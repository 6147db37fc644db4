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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** An article on its way from its writer by its reviewer to its readers, and into the archive. */
class ArticleReviewIT {
  private static final String ARTICLES = "/api/v1/articles";

  private final Rest writer = Product.running().as("analyst@990001");
  private final Rest reviewer = Product.running().as("admin@990001");
  private final Rest reader = Product.running().as("staff@482048");
  private final String title = "査読の試験 " + word();

  @Test
  void isPublishedByAnotherThanItsWriter() {
    String article = handedIn(draft(), "最初の本文");
    assertThat(ok(writer.get(article)).getString("status")).isEqualTo("IN_REVIEW");
    assertThat(work(reviewer)).contains(title);
    assertThat(work(writer)).doesNotContain(title);
    assertThat(reader.get(article).statusCode()).isEqualTo(404);
    assertThat(put(writer, article, "DRAFT", "別の本文").statusCode()).isEqualTo(409);

    var own = writer.post(article + "/review/publication", "");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("article.review-own");
    ok(reviewer.post(article + "/review/publication", ""));

    assertThat(ok(reader.get(article)).getString("body")).isEqualTo("最初の本文");
    assertThat(ok(reader.get(article)).isNull("owner")).isTrue();
    var version = ok(reader.get(article + "/versions/1"));
    assertThat(version.getString("reviewer")).isNotEmpty();
    assertThat(version.getString("author")).isNotEqualTo(version.getString("reviewer"));
    assertThat(work(reviewer)).doesNotContain(title);
  }

  @Test
  void comesBackToItsWriterWithAComment() {
    String article = handedIn(draft(), "足りない本文");
    assertThat(reviewer.post(article + "/review/return", "{\"comment\":\"\"}").statusCode())
        .isEqualTo(400);
    ok(reviewer.post(article + "/review/return", "{\"comment\":\"出典を書いてください\"}"));

    assertThat(ok(writer.get(article)).getString("status")).isEqualTo("DRAFT");
    assertThat(ok(writer.get(article + "/review")).getString("comment")).isEqualTo("出典を書いてください");
    assertThat(work(writer)).contains(title);
    assertThat(page(writer(), "/article/edit.xhtml?id=" + idOf(article))).contains("出典を書いてください");
    assertThat(reader.get(article + "/review").statusCode()).isEqualTo(403);
    assertThat(reviewer.post(article + "/review/publication", "").statusCode()).isEqualTo(409);
  }

  @Test
  void leavesWhatReadersSeeUntilARevisionIsReviewed() {
    String article = published("公開中の本文");
    handedIn(article, "改訂した本文");
    assertThat(ok(reader.get(article)).getString("body")).isEqualTo("公開中の本文");
    assertThat(put(writer, article, "PUBLISHED", "追い越す本文").statusCode()).isEqualTo(409);

    String page =
        page(
            Product.running().pagesAs("admin@990001"), "/article/review.xhtml?id=" + idOf(article));
    assertThat(page).contains("<del>", "<ins>");
    ok(reviewer.post(article + "/review/publication", ""));
    assertThat(ok(reader.get(article)).getString("body")).isEqualTo("改訂した本文");

    var changes = ok(reader.get(article + "/versions/2/changes/1")).getJsonArray("lines");
    assertThat(changes.toString()).contains("REMOVED", "ADDED", "公開中", "改訂");
    assertThat(reader.get(article + "/versions/3/changes/1").statusCode()).isEqualTo(404);
  }

  @Test
  void isConfirmedWithoutANewTextByAnother() {
    String article = published("本文");
    assertThat(ok(writer.get(article)).isNull("reviewedBy")).isTrue();
    assertThat(writer.post(article + "/confirmation", "{}").statusCode()).isEqualTo(422);
    LocalDate next = LocalDate.now(jp.lg.isac.kernel.Clocks.TOKYO).plusDays(3);
    ok(reviewer.post(article + "/confirmation", "{\"reviewOn\":\"" + next + "\"}"));

    var confirmed = ok(writer.get(article));
    assertThat(confirmed.getString("reviewOn")).isEqualTo(next.toString());
    assertThat(confirmed.getString("reviewedBy")).isNotEmpty();
    assertThat(confirmed.getInt("number")).isEqualTo(1);
    assertThat(work(writer)).as("asks its owner a month before").contains(title);
    var past = reviewer.post(article + "/confirmation", "{\"reviewOn\":\"2020-01-01\"}");
    assertThat(past.statusCode()).isEqualTo(400);
    assertThat(past.body()).contains("/reviewOn");
  }

  @Test
  void isMarkedAndListedWhenItsReviewIsOverdue() {
    List<JsonObject> stale = items(reader.get(ARTICLES + "?stale=true&limit=100"));
    assertThat(stale).isNotEmpty().allMatch(article -> article.getBoolean("isStale"));
    String page =
        page(
            Product.running().pagesAs("staff@482048"),
            "/article/detail.xhtml?id=" + stale.getFirst().getString("id"));
    assertThat(page).contains("見直し期限超過");
  }

  @Test
  void isGoneForReadersOnceArchivedAndReadAgainWhenItIsPublishedAgain() {
    String article = published("保管する本文");
    eventually(() -> !hits(reader, title.substring(6)).isEmpty());
    ok(writer.post(article + "/archive", ""));

    assertThat(reader.get(article).statusCode()).isEqualTo(404);
    assertThat(reader.get(article + "/versions/1").statusCode()).isEqualTo(404);
    assertThat(ok(writer.get(article)).getString("status")).isEqualTo("ARCHIVED");
    eventually(() -> hits(reader, title.substring(6)).isEmpty());
    assertThat(writer.post(article + "/archive", "").statusCode()).isEqualTo(409);

    assertThat(put(writer, article, "PUBLISHED", "戻した本文").statusCode()).isEqualTo(200);
    assertThat(ok(reader.get(article)).getInt("number")).isEqualTo(2);
  }

  @Test
  void isRestoredFromAnOldVersionAsARevisionOfTheOneWhoAsks() {
    String article = published("一つ目の本文");
    assertThat(put(writer, article, "PUBLISHED", "二つ目の本文").statusCode()).isEqualTo(200);
    ok(writer.post(article + "/versions/1/restoration", ""));

    assertThat(ok(reader.get(article)).getString("body")).isEqualTo("二つ目の本文");
    String edit = page(writer(), "/article/edit.xhtml?id=" + idOf(article));
    assertThat(edit).contains("一つ目の本文");
    assertThat(writer.post(article + "/versions/1/restoration", "").statusCode()).isEqualTo(409);
    assertThat(writer.post(article + "/versions/9/restoration", "").statusCode()).isEqualTo(404);
  }

  @Test
  void changesItsOwner() {
    String article = published("本文");
    String before = ok(writer.get(article)).getString("owner");
    ok(reviewer.post(article + "/owner", ""));
    assertThat(ok(writer.get(article)).getString("owner")).isNotEqualTo(before);
  }

  @Test
  void takesNoStateThatReviewAloneGives() {
    var refused = writer.post(ARTICLES, body("ARCHIVED", "本文"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/status");
  }

  private String draft() {
    return ARTICLES + "/" + created(writer.post(ARTICLES, body("DRAFT", "書きかけ"))).getString("id");
  }

  private String published(String text) {
    return ARTICLES + "/" + created(writer.post(ARTICLES, body("PUBLISHED", text))).getString("id");
  }

  private String handedIn(String article, String text) {
    ok(writer.put(article + "/review", body("DRAFT", text), etag(writer.get(article))));
    return article;
  }

  private HttpResponse<String> put(Rest centre, String article, String status, String text) {
    return centre.put(article, body(status, text), etag(centre.get(article)));
  }

  private String body(String status, String text) {
    return """
        {"title":"%s","body":"%s","tags":[],"tlp":"CLEAR","audience":{"scope":"ALL"},
         "forAllStaff":true,"status":"%s"}
        """
        .formatted(title, text, status);
  }

  private static String work(Rest person) {
    return ok(person.get("/api/v1/worklist?limit=100")).toString();
  }

  private static jp.lg.isac.test.Pages writer() {
    return Product.running().pagesAs("analyst@990001");
  }

  private static String page(jp.lg.isac.test.Pages pages, String address) {
    var answer = pages.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String idOf(String article) {
    return article.substring(ARTICLES.length() + 1);
  }
}
