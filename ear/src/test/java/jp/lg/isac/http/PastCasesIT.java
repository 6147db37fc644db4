package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.word;
import static jp.lg.isac.test.PastCaseSheet.row;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.test.PastCaseSheet;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** What happened in the years before comes in from Excel, tells nobody and starts no clock. */
class PastCasesIT {
  private static final String IMPORT = INCIDENTS + "/import";
  private static final String BACKGROUND = INCIDENTS + "/background-import";

  private final Rest clerk = Product.running().as("staff@482081");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void comeInWholeAndOnlyOnce() {
    String first = word();
    String second = word();
    byte[] sheet =
        PastCaseSheet.of(
            List.of(first, "IT障害", "非意図的要因：ハードウェア障害", "2021-04-05 10:00", "", "", "", "停電した。"),
            List.of(second, "Incident", "MALWARE", "令和4年7月1日", "2022/7/2", "端末", "", "感染した。"));

    var checked = items(imported(clerk, sheet, "?dryRun=true"));
    assertThat(checked).extracting(row -> row.getBoolean("isNew")).containsOnly(true);
    assertThat(titles(clerk)).doesNotContain(first, second);

    assertThat(items(imported(clerk, sheet, ""))).hasSize(2);
    assertThat(items(imported(clerk, sheet, "")))
        .extracting(row -> row.getBoolean("isNew"))
        .containsOnly(false);
    assertThat(titles(clerk)).containsOnlyOnce(first).containsOnlyOnce(second);
  }

  @Test
  void stayWithTheirOrganisationAndStartNoClock() {
    String title = word();
    ok(imported(clerk, PastCaseSheet.of(row(title, "2021-04-05 10:00")), ""));

    eventually(() -> hits(clerk, title).size() == 1);
    assertThat(hits(centre, title)).isEmpty();
    assertThat(shared(centre, title)).isEmpty();
    JsonObject incident =
        items(clerk.get(INCIDENTS + "?limit=100&to=2021-12-31")).stream()
            .filter(each -> each.getString("title").equals(title))
            .findFirst()
            .orElseThrow();
    String path = INCIDENTS + "/" + incident.getString("id");
    assertThat(incident.getString("status")).isEqualTo("SENT");
    assertThat(incident.getString("createdAt")).isEqualTo("2021-04-05T01:00:00Z");
    assertThat(clerk.get(path + "/clocks").body()).doesNotContain("dueAt\":\"");
    assertThat(items(clerk.get(path + "/reports"))).hasSize(1);
    assertThat(Product.running().as("admin@482081").get("/api/v1/notices").body())
        .doesNotContain(title);
  }

  @Test
  void areRefusedWholeWithEachBadRowNamed() {
    String title = word();
    var refused =
        imported(
            clerk,
            PastCaseSheet.of(
                row(title, "2021-04-05"),
                row("", "2021-04-05"),
                row(word(), "2999-01-01"),
                List.of(word(), "天災", "MALWARE", "きのう", "", "", "", "何か")),
            "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "/rows/3/title", "/rows/4/occurredAt", "/rows/5/kind", "/rows/5/occurredAt", "天災");
    assertThat(titles(clerk)).doesNotContain(title);

    var noWorkbook = imported(clerk, "no workbook".getBytes(StandardCharsets.US_ASCII), "");
    assertThat(noWorkbook.statusCode()).isEqualTo(400);
    assertThat(
            imported(Product.running().as("trainee@482081"), PastCaseSheet.of(), "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void areStoredBesideRequestsOneSheetAfterTheOther() {
    Rest other = Product.running().as("staff@482072");
    String first = word();
    JsonObject begun = taken(handedIn(other, PastCaseSheet.of(first, 300)));
    assertThat(begun.getString("state")).isEqualTo("STORING");
    assertThat(begun.getInt("total")).isEqualTo(300);
    JsonObject done = ended(other);
    assertThat(done.getString("fileName")).isEqualTo("過去.xlsx");
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getInt("done")).isEqualTo(300);
    assertThat(done.getInt("added")).isEqualTo(300);
    assertThat(titles(other)).anyMatch(title -> title.startsWith(first));
    assertThat(shared(centre, first)).isEmpty();

    taken(handedIn(other, PastCaseSheet.of(first, 301)));
    assertThat(ended(other).getInt("added")).isOne();
    String second = word();
    taken(handedIn(other, PastCaseSheet.of(row(second, "2020-03-01"))));
    assertThat(ended(other).getInt("added")).isOne();
    eventually(() -> hits(other, second).size() == 1);
  }

  @Test
  void areSeenOnTheWayByWhoHandedThemInAlone() {
    Rest owner = Product.running().as("approver@482064");
    taken(handedIn(owner, PastCaseSheet.of(word(), 1)));
    ended(owner);
    for (String other : List.of("admin@482064", "staff@482064", "admin@482072", "admin@482013")) {
      var answer = Product.running().as(other).get(BACKGROUND);
      assertThat(answer.statusCode()).as(other).isEqualTo(404);
    }
    for (String other : List.of("trainee@482064", "analyst@990001", "coordinator@480002")) {
      Rest who = Product.running().as(other);
      assertThat(who.get(BACKGROUND).statusCode()).as(other).isIn(403, 404);
    }
  }

  @Test
  void ofTwoOrganisationsAreStoredEachOnItsOwn() {
    Rest one = Product.running().as("approver@482021");
    Rest two = Product.running().as("approver@482030");
    String word = word();
    taken(handedIn(one, PastCaseSheet.of(word, 500)));
    taken(handedIn(two, PastCaseSheet.of(word, 500)));
    assertThat(ended(one).getInt("added")).isEqualTo(500);
    assertThat(ended(two).getInt("added")).isEqualTo(500);
  }

  @Test
  void areRefusedAtOnceAndLeaveWhatWasThere() {
    Rest other = Product.running().as("approver@482072");
    String word = word();
    taken(handedIn(other, PastCaseSheet.of(word, 1)));
    JsonObject before = ended(other);

    var badRows = handedIn(other, PastCaseSheet.of(row(word(), "2020-01-01"), row("", "きのう")));
    assertThat(badRows.statusCode()).isEqualTo(400);
    assertThat(badRows.body()).contains("/rows/3/title", "/rows/3/occurredAt", "3行目", "きのう");
    var noWorkbook = handedIn(other, "no workbook".getBytes(StandardCharsets.US_ASCII));
    assertThat(noWorkbook.statusCode()).isEqualTo(400);
    assertThat(noWorkbook.body()).contains("Excel");
    var otherColumns =
        handedIn(other, PastCaseSheet.withHeadings(List.of("団体", "予算"), row(word(), "2020-01-01")));
    assertThat(otherColumns.statusCode()).isEqualTo(400);
    assertThat(otherColumns.body()).contains("/rows/1/A", "件名");
    var noSheet =
        other.send(
            other
                .request(BACKGROUND)
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("件名")));
    assertThat(noSheet.statusCode()).isEqualTo(415);
    assertThat(ok(other.get(BACKGROUND))).isEqualTo(before);
  }

  private static HttpResponse<String> handedIn(Rest clerk, byte[] sheet) {
    return PastCaseSheet.post(clerk, BACKGROUND + "?name=%E9%81%8E%E5%8E%BB.xlsx", sheet);
  }

  private static JsonObject taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Rest.object(answer);
  }

  /** How the clerk's last sheet ended. */
  private static JsonObject ended(Rest clerk) {
    eventually(() -> !ok(clerk.get(BACKGROUND)).getString("state").equals("STORING"));
    return ok(clerk.get(BACKGROUND));
  }

  private static List<String> titles(Rest reader) {
    return items(reader.get(INCIDENTS + "?limit=100&to=2023-12-31")).stream()
        .map(incident -> incident.getString("title"))
        .toList();
  }

  private static HttpResponse<String> imported(Rest clerk, byte[] sheet, String query) {
    return PastCaseSheet.post(clerk, IMPORT + query, sheet);
  }
}
