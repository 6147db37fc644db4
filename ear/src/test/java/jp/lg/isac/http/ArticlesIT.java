package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** An article of the centre's, from its draft to its second version, and who reads it. */
class ArticlesIT {
  private static final String ARTICLES = "/api/v1/articles";

  private static final byte[] PNG =
      java.util.HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                  + "1f15c4890000000d4944415478da63fccfc05000000501010027e6b1c70000000049454e44ae426082");

  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest staff = Product.running().as("staff@482048");
  private final Rest trainee = Product.running().as("trainee@482048");

  @Test
  void isReadWhenItIsPublishedAndByItsAudienceAlone() {
    var draft = written("DRAFT", "ALL", false, "本文");
    var address = addressOf(draft);
    assertThat(staff.get(address).statusCode()).isEqualTo(404);

    var etag = draft.headers().firstValue("ETag").orElseThrow();
    var published = centre.put(address, article("PUBLISHED", "ALL", false, "本文"), etag);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);

    assertThat(staff.get(address).statusCode()).isEqualTo(200);
    assertThat(Rest.object(staff.get(address)).isNull("audience")).isTrue();
    assertThat(trainee.get(address).statusCode()).isEqualTo(404);
    assertThat(trainee.get(addressOf(written("PUBLISHED", "ALL", true, "本文"))).statusCode())
        .isEqualTo(200);
    assertThat(staff.get(addressOf(written("PUBLISHED", "CENTRE", false, "本文"))).statusCode())
        .isEqualTo(404);
    assertThat(centre.delete(address).statusCode()).isEqualTo(409);
  }

  @Test
  void keepsEachPublishedVersion() {
    var first = written("PUBLISHED", "ALL", false, "第一の本文");
    var address = addressOf(first);
    var etag = first.headers().firstValue("ETag").orElseThrow();

    var second = article("PUBLISHED", "ALL", false, "第二の本文");
    assertThat(centre.put(address, second, etag).statusCode()).isEqualTo(200);
    assertThat(centre.put(address, second, etag).statusCode()).isEqualTo(412);

    var versions = Rest.object(staff.get(address + "/versions")).getJsonArray("items");
    assertThat(versions.getValuesAs(JsonObject.class))
        .extracting(version -> version.getInt("number"))
        .containsExactly(2, 1);
    assertThat(staff.get(address + "/versions/1").body()).contains("第一の本文");
    assertThat(staff.get(address + "/versions/2").body()).contains("第二の本文");
    assertThat(staff.get(address + "/versions/3").statusCode()).isEqualTo(404);
  }

  @Test
  void showsNothingThatRunsInAPage() {
    var id =
        idOf(
            written(
                "PUBLISHED",
                "ALL",
                false,
                """
                <script>alert('a')</script>
                <img src="x" onerror="alert('b')">
                [押す](javascript:alert('c')) <a href="JaVaScRiPt:alert('d')">押す</a>

                **太字**
                """));
    var page =
        new String(
            Product.running().pagesAs("staff@482048").get("/article/detail.xhtml?id=" + id).body(),
            StandardCharsets.UTF_8);

    assertThat(page).contains("<strong>太字</strong>");
    assertThat(page.substring(page.indexOf("<main")))
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContainIgnoringCase("href=\"javascript:");
  }

  @Test
  void isLinkedWithASharedReportBothWays() {
    var report =
        Rest.object(centre.get("/api/v1/shared-reports?limit=1"))
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("id");
    var address = addressOf(written("PUBLISHED", "ALL", false, "本文"));
    var link = "{\"type\": \"SHARED_REPORT\", \"id\": \"" + report + "\"}";

    assertThat(centre.post(address + "/links", link).statusCode()).isEqualTo(200);
    assertThat(centre.post(address + "/links", link).statusCode()).isEqualTo(200);
    assertThat(Rest.object(centre.get(address)).getJsonArray("links")).hasSize(1);
    assertThat(centre.get("/api/v1/shared-reports/" + report + "/links").body())
        .contains(address.substring(ARTICLES.length() + 1));
    assertThat(
            centre
                .post(address + "/links", link.replace(report, UUID.randomUUID().toString()))
                .statusCode())
        .isEqualTo(422);

    assertThat(centre.delete(address + "/links/SHARED_REPORT/" + report).statusCode())
        .isEqualTo(204);
    assertThat(Rest.object(centre.get(address)).getJsonArray("links")).isEmpty();
  }

  @Test
  void showsItsOwnPicturesToItsReadersOncePublished() {
    var draft = written("DRAFT", "ALL", false, "本文");
    var address = addressOf(draft);
    var added = AttachedFile.of("図 1.png", PNG).sendTo(centre, address + "/files");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(AttachedFile.of("図 1.png", PNG).sendTo(centre, address + "/files").statusCode())
        .isEqualTo(409);
    var wordless = article("PUBLISHED", "ALL", false, "![](図%201.png)");
    var etag = draft.headers().firstValue("ETag").orElseThrow();
    assertThat(centre.put(address, wordless, etag).statusCode()).isEqualTo(400);
    var shown = article("PUBLISHED", "ALL", false, "![構成図](図%201.png)");
    assertThat(centre.put(address, shown, etag).statusCode()).isEqualTo(200);

    String picture =
        "/article/file?name=%E5%9B%B3+1.png&article=" + address.substring(ARTICLES.length() + 1);
    var answer = Product.running().pagesAs("staff@482048").get(picture);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PNG);
    assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline");
    assertThat(Product.running().pagesAs("trainee@482048").get(picture).statusCode())
        .isEqualTo(404);
    var page =
        new String(
            Product.running()
                .pagesAs("staff@482048")
                .get("/article/detail.xhtml?id=" + address.substring(ARTICLES.length() + 1))
                .body(),
            StandardCharsets.UTF_8);
    assertThat(page).contains("alt=\"構成図\"", "/article/file?article");
    String file = Rest.object(added).getString("id");
    assertThat(centre.delete(address + "/files/" + file).statusCode()).isEqualTo(409);
    assertThat(staff.get(address + "/files").body()).contains(file);
  }

  @Test
  void isWrittenByTheCentreAlone() {
    assertThat(staff.post(ARTICLES, article("DRAFT", "ALL", false, "本文")).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> written(
      String status, String scope, boolean forAllStaff, String body) {
    var written = centre.post(ARTICLES, article(status, scope, forAllStaff, body));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    return written;
  }

  private static String addressOf(HttpResponse<String> written) {
    return ARTICLES + "/" + idOf(written);
  }

  private static String idOf(HttpResponse<String> written) {
    return Rest.object(written).getString("id");
  }

  private static String article(String status, String scope, boolean forAllStaff, String body) {
    return Json.createObjectBuilder()
        .add("title", "記事の試験 " + UUID.randomUUID())
        .add("body", body)
        .add("tags", Json.createArrayBuilder().add("訓練"))
        .add("tlp", scope.equals("CENTRE") ? "AMBER" : "CLEAR")
        .add("audience", Json.createObjectBuilder().add("scope", scope))
        .add("forAllStaff", forAllStaff)
        .add("status", status)
        .build()
        .toString();
  }
}
