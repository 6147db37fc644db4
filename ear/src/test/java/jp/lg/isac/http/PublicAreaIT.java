package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.ok;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** What anybody reads of the knowledge base, and how two people of the centre open it. */
class PublicAreaIT {
  private static final String ARTICLES = "/api/v1/articles";

  private final Rest anybody = Product.running().anonymous();
  private final Rest analyst = Product.running().as("analyst@990001");
  private final Rest admin = Product.running().as("admin@990001");
  private final String slug = "test-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void isOpenToAnybodyOnceAnotherPersonConfirmed() {
    String article = published("本文の語。", "CLEAR");
    ok(analyst.post(article + "/opening", proposal()));
    assertThat(anybody.get("/public/articles/" + slug).statusCode()).isEqualTo(404);
    var own = analyst.post(article + "/opening/confirmation", "");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("article.public-own-proposal");

    ok(admin.post(article + "/opening/confirmation", ""));

    var page = anybody.get("/public/articles/" + slug);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("本文の語。", "lang=\"ja\"");
    assertThat(page.body()).doesNotContain(article.substring(ARTICLES.length() + 1));
    for (String listed : new String[] {"/public/", "/public/feed.atom", "/public/sitemap.xml"}) {
      assertThat(anybody.get(listed).body()).as(listed).contains("/public/articles/" + slug);
    }

    assertThat(analyst.delete(article + "/opening").statusCode()).isEqualTo(204);
    assertThat(anybody.get("/public/articles/" + slug).statusCode()).isEqualTo(404);
    assertThat(anybody.get("/public/feed.atom").body()).doesNotContain(slug);
  }

  @Test
  void keepsWhatWasConfirmedUntilARevisionIsConfirmedToo() {
    String article = opened("第一の本文");
    ok(analyst.put(article, article("第二の本文", "CLEAR"), etag(analyst.get(article))));
    assertThat(anybody.get("/public/articles/" + slug).body()).contains("第一の本文");

    ok(analyst.post(article + "/opening", proposal()));
    ok(admin.post(article + "/opening/confirmation", ""));
    assertThat(anybody.get("/public/articles/" + slug).body()).contains("第二の本文");
  }

  @Test
  void endsWhenTheArticleIsNotForEverybodyAnyMore() {
    String article = opened("本文");
    ok(analyst.put(article, article("本文", "GREEN"), etag(analyst.get(article))));
    assertThat(anybody.get("/public/articles/" + slug).statusCode()).isEqualTo(404);
  }

  @Test
  void asksForEachNameOfAnOrganisationAndRefusesIds() {
    String named = published("見本市と482021の事例。", "CLEAR");
    var refused = analyst.post(named + "/opening", proposal());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("article.public-unconfirmed", "見本市", "482021");
    ok(
        analyst.post(
            named + "/opening",
            "{\"slug\":\"%s\",\"confirmed\":[\"見本市\",\"482021\"]}".formatted(slug)));

    String inside =
        published("続きは /shared-report/detail.xhtml?id=" + UUID.randomUUID() + " へ。", "CLEAR");
    var never = analyst.post(inside + "/opening", "{\"slug\":\"other-%s\"}".formatted(slug));
    assertThat(never.statusCode()).isEqualTo(422);
    assertThat(never.body()).contains("article.public-internal");
  }

  @Test
  void takesOnlyWhatMayBePublic() {
    var refused = analyst.post(published("本文", "GREEN") + "/opening", proposal());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("article.public-not-clear");
  }

  @Test
  void isKeptByCachesAndSetsNoCookie() {
    for (String address :
        new String[] {
          "/public/", "/public/articles/passwords", "/public/feed.atom", "/public/sitemap.xml"
        }) {
      var answer = anybody.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
      assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
      assertThat(answer.body()).as(address).doesNotContain("jsessionid", "<form");
      assertThat(again(address, etag(answer)).statusCode()).as(address).isEqualTo(304);
    }
    assertThat(anybody.get("/robots.txt").body())
        .contains("Allow: /public/", "/public/sitemap.xml");
  }

  @Test
  void knowsNothingOfTheInside() {
    for (String address : new String[] {"/public/", "/public/articles/suspicious-mail"}) {
      String body = anybody.get(address).body();
      assertThat(body)
          .as(address)
          .doesNotContain("見本", "例示", "482013", "990001", ".xhtml", "/shared-report/")
          .doesNotContainPattern("\\p{XDigit}{8}-\\p{XDigit}{4}-");
    }
  }

  private HttpResponse<String> again(String address, String etag) {
    return anybody.send(anybody.request(address).header("If-None-Match", etag).GET());
  }

  private String opened(String body) {
    String article = published(body, "CLEAR");
    ok(analyst.post(article + "/opening", proposal()));
    ok(admin.post(article + "/opening/confirmation", ""));
    return article;
  }

  private String proposal() {
    return "{\"slug\":\"%s\"}".formatted(slug);
  }

  private String published(String body, String tlp) {
    return ARTICLES + "/" + created(analyst.post(ARTICLES, article(body, tlp))).getString("id");
  }

  private static String article(String body, String tlp) {
    return Json.createObjectBuilder()
        .add("title", "公開する記事")
        .add("body", body)
        .add("tlp", tlp)
        .add("audience", Json.createObjectBuilder().add("scope", "ALL"))
        .add("status", "PUBLISHED")
        .add("reason", "試験")
        .build()
        .toString();
  }
}
