package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 決裁: the approver is never who asked; what is urgent goes first and is approved afterwards. */
class ApprovalIT {
  private static final String RULE = INCIDENTS + "/approval-rule";
  private static final String SUBMITTED = ",\"status\":\"SUBMITTED\"";

  private final Rest staff = Product.running().as("staff@482072");
  private final Rest approver = Product.running().as("approver@482072");
  private final Rest deputy = Product.running().as("admin@482072");
  private final Rest peer = Product.running().as("staff@482021");

  @BeforeAll
  static void decideByApproval() {
    set("admin@482072", "{\"mode\":\"APPROVAL\",\"deputy\":\"admin@482072\"}");
    set("admin@482081", "{\"mode\":\"ALONE\"}");
  }

  private static void set(String account, String rule) {
    Rest admin = Product.running().as(account);
    ok(admin.put(RULE, rule, etag(admin.get(RULE))));
  }

  @Test
  void sendsWhatAnotherPersonApproved() {
    String title = word();
    assertThat(staff.post(INCIDENTS, incident(title, "ALL", "")).body())
        .contains("incident.approval-required");
    String path =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, incident(title, "ALL", SUBMITTED))).getString("id");
    assertThat(shared(peer, title)).isEmpty();
    assertThat(approver.get("/api/v1/worklist").body()).contains(title);
    assertThat(staff.patch(path, "{\"title\":\"x\"}", etag(staff.get(path))).body())
        .contains("incident.submitted");

    var approved = ok(approver.post(path + "/reports/1/approval", ""));

    assertThat(approved.getString("status")).isEqualTo("SENT");
    assertThat(approved.getString("approval")).isEqualTo("APPROVED");
    assertThat(shared(peer, title)).hasSize(1);
    assertThat(approver.post(path + "/reports/1/approval", "").statusCode()).isEqualTo(409);
  }

  @Test
  void refusesWhoAskedAndWhoMayNotDecide() {
    String path =
        INCIDENTS
            + "/"
            + created(approver.post(INCIDENTS, incident(word(), "ALL", SUBMITTED))).getString("id");

    var own = approver.post(path + "/reports/1/approval", "");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("incident.approver-is-requester");
    assertThat(staff.post(path + "/reports/1/approval", "").statusCode()).isEqualTo(403);
    assertThat(
            Product.running()
                .as("approver@482021")
                .post(path + "/reports/1/approval", "")
                .statusCode())
        .isEqualTo(404);

    var byDeputy = ok(deputy.post(path + "/reports/1/approval", ""));
    assertThat(byDeputy.getJsonArray("steps").toString()).contains("\"deputising\":true");
  }

  @Test
  void givesBackWithAComment() {
    String title = word();
    String path =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, incident(title, "ALL", SUBMITTED))).getString("id");
    assertThat(approver.post(path + "/reports/1/return", "{\"comment\":\" \"}").statusCode())
        .isEqualTo(400);

    var returned = ok(approver.post(path + "/reports/1/return", "{\"comment\":\"件数を確かめること\"}"));

    assertThat(returned.getString("approval")).isEqualTo("RETURNED");
    assertThat(staff.get("/api/v1/worklist").body()).contains(title);
    assertThat(staff.get(path + "/reports/1").body()).contains("件数を確かめること");
    ok(staff.patch(path, "{\"summary\":\"確かめた。\"}", etag(staff.get(path))));
    ok(staff.post(path + "/reports/1/submission", ""));
    assertThat(ok(approver.post(path + "/reports/1/approval", "")).getString("body"))
        .isEqualTo("確かめた。");
    assertThat(ok(staff.get(path)).getString("status")).isEqualTo("SENT");
  }

  @Test
  void sendsWhatIsUrgentAndAsksAfterwards() {
    String title = word();
    String path =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, incident(title, "ALL", ",\"urgent\":true")))
                .getString("id");

    assertThat(shared(peer, title)).hasSize(1);
    assertThat(ok(staff.get(path + "/reports/1")).getString("approval")).isEqualTo("PENDING");
    assertThat(approver.get("/api/v1/worklist").body()).contains(title);
    ok(approver.post(path + "/reports/1/approval", ""));
    assertThat(approver.get("/api/v1/worklist").body()).doesNotContain(title);
  }

  @Test
  void decidesOnLaterStagesToo() {
    String path =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, incident(word(), "ALL", ",\"urgent\":true")))
                .getString("id");
    String body = "{\"stage\":\"FOLLOW_UP\",\"body\":\"続き\"}";
    assertThat(staff.post(path + "/reports", body).body()).contains("incident.approval-required");
    created(staff.post(path + "/reports", body.replace("}", ",\"status\":\"DRAFT\"}")));

    ok(staff.post(path + "/reports/2/submission", ""));
    assertThat(staff.post(path + "/reports/2/submission", "").statusCode()).isEqualTo(409);
    assertThat(ok(approver.post(path + "/reports/2/approval", "")).getString("status"))
        .isEqualTo("SENT");
    assertThat(staff.patch(path + "/reports/2", "{\"body\":\"x\"}", "\"1\"").statusCode())
        .isEqualTo(409);
  }

  @Test
  void asksASecondTimeWhereOnePersonDoesEverything() {
    Rest alone = Product.running().as("staff@482081");
    String title = word();
    var refused = alone.post(INCIDENTS, incident(title, "ALL", ""));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("incident.confirmation-required");
    created(alone.post(INCIDENTS, incident(title, "ALL", ",\"confirmed\":true")));
    assertThat(shared(peer, title)).hasSize(1);
  }

  @Test
  void tellsWhoDecidesAndThenWhoAsked() {
    String title = word();
    String path =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, incident(title, "ALL", SUBMITTED))).getString("id");

    Until.holds("the approver is told", () -> isTold(approver, "APPROVAL", title));
    Until.holds("the deputy is told", () -> isTold(deputy, "APPROVAL", title));
    ok(approver.post(path + "/reports/1/return", "{\"comment\":\"件数を確かめること\"}"));
    Until.holds("the author is told", () -> isTold(staff, "DECISION", title));
    assertThat(isTold(staff, "APPROVAL", title)).isFalse();
    assertThat(isTold(approver, "DECISION", title)).isFalse();
  }

  @Test
  void tellsWhoDecidesOfWhatWentOutBefore() {
    String urgent = word();
    created(staff.post(INCIDENTS, incident(urgent, "OWN", ",\"urgent\":true")));
    String alone = word();
    created(
        Product.running()
            .as("staff@482081")
            .post(INCIDENTS, incident(alone, "OWN", ",\"confirmed\":true")));

    Until.holds("the approver is told", () -> isTold(approver, "APPROVAL", urgent));
    assertThat(told(approver, "APPROVAL", urgent).findFirst().orElseThrow().getBoolean("urgent"))
        .isTrue();
    Rest ciso = Product.running().as("approver@482081");
    Until.holds("the CISO is told", () -> isTold(ciso, "APPROVAL", alone));
    assertThat(isTold(approver, "APPROVAL", alone)).isFalse();
  }

  private static boolean isTold(Rest person, String kind, String title) {
    return told(person, kind, title).findAny().isPresent();
  }

  private static Stream<JsonObject> told(Rest person, String kind, String title) {
    return items(person.get("/api/v1/notices?limit=100")).stream()
        .filter(notice -> notice.getString("kind").equals(kind))
        .filter(notice -> notice.getString("title", "").equals(title));
  }

  @Test
  void isSetByWhoAnswersForTheOrganisation() {
    String rule = "{\"mode\":\"NONE\"}";
    assertThat(staff.put(RULE, rule, "\"0\"").statusCode()).isEqualTo(403);
    assertThat(deputy.put(RULE, rule, "\"9999\"").statusCode()).isEqualTo(412);
    var unknown =
        deputy.put(
            RULE, "{\"mode\":\"APPROVAL\",\"deputy\":\"staff@482021\"}", etag(deputy.get(RULE)));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("/deputy");
    assertThat(ok(peer.get(RULE)).getString("mode")).isEqualTo("NONE");
  }
}
