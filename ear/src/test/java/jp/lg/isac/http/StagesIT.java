package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.SHARED;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 第一報 → 続報 → 最終報: what was sent stays, and every reader sees what follows. */
class StagesIT {
  private final Rest author = Product.running().as("staff@482030");
  private final Rest peer = Product.running().as("staff@482021");

  @Test
  void tellsEveryReaderTheFollowUpInHisRendition() {
    String title = word();
    String incident = send(author, title, "ALL");
    String found = word();

    created(
        author.post(
            incident + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\",\"causeClass\":\"UNAUTHORISED_ACCESS\"}"
                .formatted(found)));

    for (String account :
        new String[] {"staff@482021", "coordinator@480002", "analyst@990001", "staff@492019"}) {
      Rest reader = Product.running().as(account);
      assertThat(shared(reader, title)).as(account).hasSize(1);
      var report = ok(reader.get(sharedPath(reader, title)));
      assertThat(report.getString("stage")).isEqualTo("FOLLOW_UP");
      assertThat(report.getString("summary")).isEqualTo("端末の挙動がおかしい。");
      assertThat(items(reader.get(sharedPath(reader, title) + "/stages")))
          .singleElement()
          .satisfies(
              stage -> {
                assertThat(stage.getString("body")).isEqualTo(found);
                assertThat(stage.getString("causeClass")).isEqualTo("UNAUTHORISED_ACCESS");
              });
      eventually(() -> hits(reader, found).size() == 1);
    }
    eventually(
        () -> hits(author, found).stream().anyMatch(h -> "INCIDENT".equals(h.getString("type"))));
  }

  @Test
  void keepsTheLinkToAThreadAndMovesItToTheTop() {
    String older = word();
    String incident = send(author, older, "ALL");
    String before = sharedPath(peer, older);
    send(author, word(), "ALL");

    created(author.post(incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"続き\"}"));

    assertThat(items(peer.get(SHARED + "?limit=1")).getFirst().getString("title")).isEqualTo(older);
    assertThat(sharedPath(peer, older)).isEqualTo(before);
  }

  @Test
  void neverChangesWhatWasSent() throws Exception {
    String incident = send(author, word(), "ALL");
    String report = incident + "/reports/2";
    created(author.post(incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"続き\"}"));
    String before = author.get(report).body();

    var refused = author.patch(report, "{\"body\":\"別の話\"}", etag(author.get(report)));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("incident.already-sent");
    assertThat(author.delete(report).statusCode()).isEqualTo(409);
    assertThat(author.get(report).body()).isEqualTo(before);
    try (var owner = Product.running().asOwner();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("alter table report no force row level security");
      assertThatThrownBy(() -> statement.executeUpdate("update report set body = 'x'"))
          .hasMessageContaining("never changes");
      owner.rollback();
    }
  }

  @Test
  void writesADraftUntilItIsSent() {
    String incident = send(author, word(), "ALL");
    var draft =
        author.post(
            incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"\",\"status\":\"DRAFT\"}");
    created(draft);
    String report = incident + "/reports/2";

    assertThat(author.patch(report, "{\"status\":\"SENT\"}", etag(draft)).body()).contains("/body");
    var changed = author.patch(report, "{\"body\":\"分かったこと\"}", etag(draft));
    ok(changed);
    assertThat(author.patch(report, "{\"body\":\"x\"}", etag(draft)).statusCode()).isEqualTo(412);
    assertThat(
            author
                .send(
                    author
                        .request(report)
                        .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json"))
                .statusCode())
        .isEqualTo(428);
    var sent = ok(author.patch(report, "{\"status\":\"SENT\"}", etag(changed)));

    assertThat(sent.getString("status")).isEqualTo("SENT");
    assertThat(sent.getString("body")).isEqualTo("分かったこと");
  }

  @Test
  void correctsByANewStageThatPointsAtTheOldOne() {
    String incident = send(author, word(), "ALL");
    created(
        author.post(
            incident + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"被害は10台\",\"impact\":\"10台が止まった\"}"));

    var correction =
        created(
            author.post(
                incident + "/reports",
                "{\"stage\":\"FOLLOW_UP\",\"body\":\"被害は12台\",\"impact\":\"12台が止まった\",\"corrects\":2}"));

    assertThat(correction.getJsonArray("changes").toString())
        .contains("IMPACT", "10台が止まった", "12台が止まった", "BODY", "被害は10台", "被害は12台");
    assertThat(ok(author.get(incident + "/reports/2")).getJsonArray("changes").toString())
        .contains("窓口業務は続いている。", "10台が止まった");
    var unknown =
        author.post(
            incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"x\",\"corrects\":9}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("/corrects");
  }

  @Test
  void asksAFinalReportForItsLesson() {
    String title = word();
    String incident = send(author, title, "ALL");
    String reports = incident + "/reports";

    var refused = author.post(reports, "{\"stage\":\"FINAL\",\"body\":\"終わり\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/lesson/cause", "/lesson/response", "/lesson/prevention");

    created(
        author.post(
            reports,
            "{\"stage\":\"FINAL\",\"body\":\"終わり\",\"lesson\":{\"cause\":\"添付\",\"response\":\"隔離\",\"prevention\":\"訓練\"}}"));
    assertThat(
            items(peer.get(sharedPath(peer, title) + "/stages")).getFirst().getString("prevention"))
        .isEqualTo("訓練");

    var more = author.post(reports, "{\"stage\":\"FOLLOW_UP\",\"body\":\"まだある\"}");
    assertThat(more.statusCode()).isEqualTo(409);
    assertThat(more.body()).contains("incident.already-final");
    created(
        author.post(
            reports,
            "{\"stage\":\"FINAL\",\"body\":\"訂正\",\"corrects\":2,\"lesson\":{\"noneBecause\":\"一度きり\"}}"));
    assertThat(peer.get(sharedPath(peer, title) + "/stages").body()).doesNotContain("一度きり");
  }

  @Test
  void makesNothingTwice() throws Exception {
    String incident = send(author, word(), "ALL");
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      var made =
          author.send(
              author
                  .request(incident + "/reports")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(
                          "{\"stage\":\"FOLLOW_UP\",\"body\":\"一度だけ\"}")));
      assertThat(created(made).getInt("n")).isEqualTo(2);
    }
    assertThat(items(author.get(incident + "/reports"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stage\":\"FIRST\",\"body\":\"x\"}",
        "{\"body\":\"x\"}",
        "{\"stage\":\"FOLLOW_UP\",\"body\":\"x\",\"urgnt\":true}",
        "{\"stage\":\"LAST\",\"body\":\"x\"}"
      })
  void refusesWhatIsNoStage(String body) {
    String incident = send(author, word(), "OWN");
    assertThat(author.post(incident + "/reports", body).statusCode()).isEqualTo(400);
  }

  @Test
  void waitsForTheFirstReport() {
    var draft = created(author.post(CaseRest.INCIDENTS, "{\"status\":\"DRAFT\"}"));
    var refused =
        author.post(
            CaseRest.INCIDENTS + "/" + draft.getString("id") + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"x\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("incident.not-sent");
  }

  @Test
  void isNotThereForAnybodyElse() {
    String incident = send(author, word(), "ALL");
    String reports = incident + "/reports";
    String body = "{\"stage\":\"FOLLOW_UP\",\"body\":\"x\"}";

    assertThat(peer.get(reports).statusCode()).isEqualTo(404);
    assertThat(peer.get(reports + "/1").statusCode()).isEqualTo(404);
    assertThat(peer.post(reports, body).statusCode()).isEqualTo(404);
    assertThat(peer.patch(reports + "/1", "{}", "\"1\"").statusCode()).isEqualTo(404);
    assertThat(peer.delete(reports + "/1").statusCode()).isEqualTo(404);
    assertThat(peer.post(reports + "/1/submission", "").statusCode()).isEqualTo(404);
    for (String account : new String[] {"trainee@482030", "auditor@482030", "analyst@990001"}) {
      Rest other = Product.running().as(account);
      assertThat(other.get(reports).statusCode()).as(account).isEqualTo(403);
      assertThat(other.post(reports, body).statusCode()).as(account).isEqualTo(403);
    }
    assertThat(Product.running().anonymous().get(reports).statusCode()).isEqualTo(401);
  }
}
