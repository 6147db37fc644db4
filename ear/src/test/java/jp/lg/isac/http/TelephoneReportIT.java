package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 朝凪市 (482048) is cut off and calls 見本県, which takes that down. */
class TelephoneReportIT {
  private static final String REPORTS = "/api/v1/telephone-reports";
  private static final String TOWN = "482048";

  private final Rest coordinator = as("coordinator@480002");
  private final Rest analyst = as("analyst@990001");
  private final Rest town = as("staff@482048");

  @Test
  void isTakenAwayInTheListByWhoReadsIt() {
    String title = word();
    created(coordinator.post(REPORTS, call(TOWN, "=" + title)));

    assertThat(coordinator.get(REPORTS + "/export").body())
        .startsWith("\uFEFF")
        .contains("'=" + title, TOWN, "朝凪市", "見本県", "引き継ぎ待ち");
    assertThat(town.get(REPORTS + "/export").body()).contains(title);
    assertThat(as("staff@482021").get(REPORTS + "/export").body()).doesNotContain(title);
    assertThat(analyst.get(REPORTS + "/export").body()).doesNotContain(title);
    assertThat(town.get(REPORTS + "/export?format=XLSX").statusCode()).isEqualTo(200);
    assertThat(town.get(REPORTS + "/export?format=PDF").statusCode()).isEqualTo(400);
  }

  @Test
  void becomesAnIncidentOfTheTownThatShowsBothAuthors() {
    String title = word();
    JsonObject note = created(coordinator.post(REPORTS, call(TOWN, title)));
    String path = REPORTS + "/" + note.getString("id");
    assertThat(note.getString("municipalityName")).isEqualTo("朝凪市");
    assertThat(note.getString("organisationName")).isEqualTo("見本県");
    assertThat(work(town, note)).isTrue();
    Until.holds("the town is told", () -> isTold(town, title));
    assertThat(ok(town.get(path)).getString("caller")).isEqualTo("総務課 汐見");

    JsonObject draft = created(town.post(path + "/incident", ""));
    String incident = INCIDENTS + "/" + draft.getString("id");
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(draft.getString("organisation")).isEqualTo(TOWN);
    assertThat(draft.getString("title")).isEqualTo(title);
    assertThat(draft.getString("summary")).isEqualTo("朝から庁外へつながらない。");
    assertThat(draft.getJsonArray("vendors")).hasSize(1);
    assertThat(draft.isNull("audience")).isTrue();
    assertThat(ok(town.get(incident))).isEqualTo(draft);

    JsonObject began = ok(town.get(incident + "/call"));
    assertThat(began.getString("caller")).isEqualTo("総務課 汐見");
    assertThat(began.getString("recordedBy")).isEqualTo(nameOf(coordinator));
    assertThat(began.getString("recordedFor")).isEqualTo("見本県");
    assertThat(began.getString("takenOverBy"))
        .isEqualTo(nameOf(town))
        .isEqualTo(draft.getString("author"));
    assertThat(ok(town.get(path)).getString("incident")).isEqualTo(draft.getString("id"));
    assertThat(page("staff@482048", "/incident/detail.xhtml?id=" + draft.getString("id")))
        .contains(nameOf(coordinator), nameOf(town), "総務課 汐見");

    assertThat(work(town, note)).isFalse();
    JsonObject seen = ok(coordinator.get(path));
    assertThat(seen.isNull("takenOverAt")).isFalse();
    assertThat(seen.isNull("incident")).isTrue();
    assertThat(seen.toString()).doesNotContain(nameOf(town));
    assertThat(actions("admin@480002")).contains("telephone.record");
    assertThat(actions("admin@482048")).contains("telephone.take-over");
  }

  @Test
  void isTakenOverOnce() {
    String path = record(coordinator, TOWN);
    created(town.post(path + "/incident", ""));

    assertRefused(town.post(path + "/incident", ""), 409, "telephone.already-taken-over");
    assertRefused(
        as("approver@482048").post(path + "/incident", ""), 409, "telephone.already-taken-over");
    assertRefused(coordinator.delete(path), 409, "telephone.already-taken-over");
  }

  @Test
  void answersARepeatedRequestWithWhatIsThere() {
    String path = record(coordinator, TOWN);
    String key = UUID.randomUUID().toString();
    JsonObject once = created(takeOver(path, key));

    assertThat(created(takeOver(path, key))).isEqualTo(once);
  }

  @Test
  void waitsAgainWhenTheTownThrowsItsDraftAway() {
    String path = record(coordinator, TOWN);
    String incident = INCIDENTS + "/" + created(town.post(path + "/incident", "")).getString("id");
    assertThat(town.delete(incident).statusCode()).isEqualTo(204);

    assertThat(ok(coordinator.get(path)).isNull("takenOverAt")).isTrue();
    assertThat(work(town, ok(town.get(path)))).isTrue();
    created(town.post(path + "/incident", ""));
  }

  @Test
  void becomesACaseOfTheRecordersOwnOrganisationToo() {
    String path = record(coordinator, TOWN);
    Rest office = as("staff@480002");
    JsonObject own = created(office.post(path + "/incident", ""));
    assertThat(own.getString("organisation")).isEqualTo("480002");
    assertThat(ok(office.get(INCIDENTS + "/" + own.getString("id") + "/call")).getString("caller"))
        .isEqualTo("総務課 汐見");
    assertRefused(office.post(path + "/incident", ""), 409, "telephone.already-taken-over");

    // the town's is another one, and neither reads the other's
    assertThat(ok(town.get(path)).isNull("incident")).isTrue();
    String theirs = INCIDENTS + "/" + created(town.post(path + "/incident", "")).getString("id");
    assertThat(office.get(theirs).statusCode()).isEqualTo(404);
    assertThat(office.get(theirs + "/call").statusCode()).isEqualTo(404);
    assertThat(town.get(INCIDENTS + "/" + own.getString("id")).statusCode()).isEqualTo(404);
    // nor may a coordinator make one, who reads none
    assertThat(coordinator.post(path + "/incident", "").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff@482021", "coordinator@490008", "analyst@990001", "admin@990001"})
  void isNotThereForAnybodyElse(String account) {
    String path = record(coordinator, TOWN);
    Rest other = as(account);
    String absent = REPORTS + "/00000000-0000-4000-8000-000000000001";

    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get(REPORTS + "?limit=100").body()).doesNotContain(idOf(path));
    assertThat(other.post(path + "/incident", "").statusCode())
        .isEqualTo(other.post(absent + "/incident", "").statusCode())
        .isIn(403, 404);
    assertThat(other.delete(path).statusCode())
        .isEqualTo(other.delete(absent).statusCode())
        .isIn(403, 404);
    assertThat(ok(town.get(path)).isNull("takenOverAt")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor@482048", "trainee@482048", "auditor@480002", "trainee@480002"})
  void isForThoseWhoHandleCases(String account) {
    String path = record(coordinator, TOWN);
    Rest other = as(account);

    assertThat(other.get(path).statusCode()).isEqualTo(403);
    assertThat(other.get(REPORTS).statusCode()).isEqualTo(403);
    assertThat(other.post(REPORTS, call(TOWN, word())).statusCode()).isEqualTo(403);
    assertThat(
            Product.running()
                .pagesAs(account)
                .get("/telephone/detail.xhtml?id=" + idOf(path))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void isRecordedByACoordinatorForHisPrefectureAndByAnAnalystForAnybody() {
    assertRefused(as("coordinator@490008").post(REPORTS, call(TOWN, word())), 400, "/municipality");
    assertRefused(coordinator.post(REPORTS, call("480002", word())), 400, "/municipality");
    assertThat(as("coordinator@490008").post(REPORTS, call(TOWN, word())).body())
        .isEqualTo(as("coordinator@490008").post(REPORTS, call("011002", word())).body());

    String path = record(analyst, TOWN);
    assertThat(ok(town.get(path)).getString("organisation")).isEqualTo("990001");
    assertThat(coordinator.get(path).statusCode()).isEqualTo(404);
    created(town.post(path + "/incident", ""));
  }

  @Test
  void refusesACallThatIsStillToCome() {
    var later = call(TOWN, word()).replaceFirst("\"calledAt\":\"[^\"]+\"", "\"calledAt\":\"%s\"");
    assertRefused(
        coordinator.post(REPORTS, later.formatted(Instant.now().plus(Duration.ofHours(1)))),
        422,
        "telephone.called-in-future");
  }

  @Test
  void isGoneForTheTownOnceItIsWithdrawn() {
    String path = record(coordinator, TOWN);
    assertThat(town.delete(path).statusCode()).isEqualTo(403);
    assertThat(coordinator.delete(path).statusCode()).isEqualTo(204);

    assertThat(town.get(path).statusCode()).isEqualTo(404);
    assertThat(town.post(path + "/incident", "").statusCode()).isEqualTo(404);
    assertThat(actions("admin@480002")).contains("telephone.withdraw");
  }

  private static HttpResponse<String> takeOver(String path, String key) {
    Rest staff = as("staff@482048");
    return staff.send(
        staff
            .request(path + "/incident")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.noBody()));
  }

  private static String record(Rest recorder, String municipality) {
    return REPORTS
        + "/"
        + created(recorder.post(REPORTS, call(municipality, word()))).getString("id");
  }

  private static String call(String municipality, String title) {
    return """
        {"municipality":"%s","calledAt":"%s","caller":"総務課 汐見","kind":"OUTAGE","title":"%s",
         "summary":"朝から庁外へつながらない。","vendors":["架空通信"]}
        """
        .formatted(municipality, Instant.now().minus(Duration.ofMinutes(5)), title);
  }

  private static boolean work(Rest reader, JsonObject note) {
    return items(reader.get("/api/v1/worklist?limit=100")).stream()
        .anyMatch(item -> item.getString("page").endsWith(note.getString("id")));
  }

  private static boolean isTold(Rest reader, String title) {
    return items(reader.get("/api/v1/notices?limit=100")).stream()
        .anyMatch(
            notice ->
                notice.getString("kind").equals("TELEPHONE_REPORT")
                    && notice.getString("title", "").contains(title));
  }

  private static List<String> actions(String administrator) {
    return items(as(administrator).get("/api/v1/activities?limit=100")).stream()
        .map(activity -> activity.getString("action"))
        .toList();
  }

  private static String nameOf(Rest person) {
    return ok(person.get("/api/v1/me")).getString("displayName");
  }

  private static String page(String account, String address) {
    return new String(
        Product.running().pagesAs(account).get(address).body(), StandardCharsets.UTF_8);
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(code);
  }

  private static Rest as(String account) {
    return Product.running().as(account);
  }
}
