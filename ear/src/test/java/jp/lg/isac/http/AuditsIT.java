package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** An audit, what it found, and what is done about it until an auditor has verified it. */
class AuditsIT {
  private static final String AUDIT =
      """
      {"title": "特命監査", "kind": "SPECIAL", "beginsOn": "2026-10-01", "auditor": "監査人",
       "auditorSection": "監査委員事務局", "auditedSection": "情報政策課", "scope": "外部委託"}
      """;

  private final Rest auditor = Product.running().as("auditor@482048");
  private final Rest staff = Product.running().as("staff@482048");

  @Test
  void leadsFromAFindingToAVerifiedAction() {
    var audit = idOf(auditor.post("/api/v1/audits", AUDIT));
    var finding =
        idOf(
            auditor.post(
                "/api/v1/audits/" + audit + "/findings",
                "{\"severity\": \"MAJOR\", \"description\": \"台帳がない\", \"recommendation\": \"作る\"}"));
    var actions = "/api/v1/findings/" + finding + "/actions";
    var action =
        actions
            + "/"
            + idOf(
                staff.post(
                    actions,
                    "{\"what\": \"台帳を作る\", \"owner\": \"係長\", \"dueOn\": \"2026-12-25\"}"));

    assertThat(staff.get("/api/v1/worklist").body()).contains("台帳を作る");
    assertThat(move(auditor, action, "VERIFIED").statusCode()).isEqualTo(409);
    assertThat(move(staff, action, "DONE").statusCode()).isEqualTo(200);
    assertThat(move(staff, action, "VERIFIED").statusCode()).isIn(403, 422);
    assertThat(move(auditor, action, "VERIFIED").statusCode()).isEqualTo(200);
    assertThat(move(staff, action, "OPEN").statusCode()).isEqualTo(409);
    assertThat(staff.patch(action, "{\"state\": \"OPEN\"}", "\"0\"").statusCode()).isEqualTo(412);
  }

  @Test
  void refusesAnAuditorOfTheAuditedSection() {
    var refused = auditor.post("/api/v1/audits", AUDIT.replace("監査委員事務局", "情報政策課"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("audit.auditor-of-audited-section");
  }

  @Test
  void refusesAnAuditOutsideOfAnyPlanUnlessItIsSpecial() {
    var refused = auditor.post("/api/v1/audits", AUDIT.replace("SPECIAL", "INTERNAL"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("audit.plan-missing");
  }

  @Test
  void isRecordedByAuditorsAndReadByThoseWhoHandleCases() {
    assertThat(staff.post("/api/v1/audits", AUDIT).statusCode()).isEqualTo(403);
    assertThat(staff.get("/api/v1/audits").statusCode()).isEqualTo(200);
    assertThat(Product.running().as("trainee@482048").get("/api/v1/audits").statusCode())
        .isEqualTo(403);
    assertThat(Product.running().as("analyst@990001").get("/api/v1/audits").statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> move(Rest who, String action, String state) {
    var etag = who.get(action).headers().firstValue("ETag").orElseThrow();
    return who.patch(action, "{\"state\": \"" + state + "\"}", etag);
  }

  private static String idOf(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return Rest.object(created).getString("id");
  }
}
