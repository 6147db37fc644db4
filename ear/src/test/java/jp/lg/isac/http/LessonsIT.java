package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** From a report that an organisation shares to a lesson of the centre's, linked both ways. */
class LessonsIT {
  private static final String ARTICLES = "/api/v1/articles/";

  private final Rest author = Product.running().as("staff@482013");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest elsewhere = Product.running().as("staff@492019");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void beginsWithWhatTheFinalReportLearned() {
    String report = sharedPath(centre, closedCase());

    var lesson = begun(report);

    assertThat(lesson.getString("status")).isEqualTo("DRAFT");
    assertThat(lesson.getString("tlp")).isEqualTo("GREEN");
    assertThat(lesson.getString("body"))
        .contains("## 原因\n\n添付を開いた")
        .contains("## 対処\n\n端末を隔離した")
        .contains("## 再発防止\n\n訓練を続ける")
        .contains("端末の挙動がおかしい。")
        .doesNotContain("見本市", "482013", "架空ソフト", "文書管理", "{");
    assertThat(lesson.getJsonArray("links").getJsonObject(0).getString("id"))
        .isEqualTo(report.substring(report.lastIndexOf('/') + 1));
  }

  @Test
  void isSeenAtTheReportOncePublishedAndByItsReadersAlone() {
    String title = closedCase();
    String id = begun(sharedPath(centre, title)).getString("id");
    assertThat(centre.get(sharedPath(centre, title) + "/links").body()).contains(id);
    assertThat(peer.get(sharedPath(peer, title) + "/links").body()).doesNotContain(id);
    assertThat(author.get(sharedPath(centre, title) + "/links").body()).doesNotContain(id);

    publish(id, "48");

    assertThat(peer.get(sharedPath(peer, title) + "/links").body()).contains(id);
    assertThat(ok(peer.get(ARTICLES + id)).getJsonArray("links").toString())
        .contains(sharedPath(peer, title).substring(CaseRest.SHARED.length() + 1));
    assertThat(elsewhere.get(sharedPath(elsewhere, title) + "/links").body()).doesNotContain(id);
    assertThat(elsewhere.get(ARTICLES + id).statusCode()).isEqualTo(404);
  }

  @Test
  void isBegunOnceHoweverOftenItIsAskedFor() {
    String report = sharedPath(centre, closedCase());
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      created(
          centre.send(
              centre
                  .request(report + "/lesson")
                  .header("Idempotency-Key", key)
                  .POST(BodyPublishers.noBody())));
    }
    assertThat(items(centre.get(report + "/links"))).hasSize(1);
  }

  @Test
  void isBegunByTheCentreOfWhatItReadsAlone() {
    String title = closedCase();
    assertThat(peer.post(sharedPath(peer, title) + "/lesson", "").statusCode()).isEqualTo(403);
    var absent = CaseRest.SHARED + "/" + UUID.randomUUID() + "/lesson";
    assertThat(centre.post(absent, "").statusCode()).isEqualTo(404);
  }

  private String closedCase() {
    String title = word();
    created(
        author.post(
            send(author, title, "ALL") + "/reports",
            """
            {"stage":"FINAL","body":"終わり","lesson":{"cause":"添付を開いた",
             "response":"端末を隔離した","prevention":"訓練を続ける"}}
            """));
    return title;
  }

  private JsonObject begun(String report) {
    return created(centre.send(centre.request(report + "/lesson").POST(BodyPublishers.noBody())));
  }

  private void publish(String id, String prefecture) {
    var draft = centre.get(ARTICLES + id);
    var article =
        Json.createObjectBuilder()
            .add("title", "教訓")
            .add("body", ok(draft).getString("body"))
            .add("tlp", "GREEN")
            .add(
                "audience",
                Json.createObjectBuilder()
                    .add("scope", "CENTRE")
                    .add("prefectures", Json.createArrayBuilder().add(prefecture)))
            .add("status", "PUBLISHED")
            .build();
    ok(centre.put(ARTICLES + id, article.toString(), etag(draft)));
  }
}
