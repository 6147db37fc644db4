package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coordinator sees how the organisations of his prefecture stand, and of no other. */
class PrefectureDeskIT {
  private static final String DESK = "/api/v1/prefecture-desk";

  private final Rest town = Product.running().as("staff@482048");
  private final Rest coordinator = Product.running().as("coordinator@480002");
  private final Rest neighbour = Product.running().as("coordinator@490008");

  @Test
  void countsOpenCasesUntilTheFinalReport() {
    JsonObject before = row(coordinator, "482048");
    String title = word();
    String path = send(town, title, "PREFECTURE_OFFICE");

    JsonObject open = row(coordinator, "482048");
    assertThat(open.getInt("open")).isEqualTo(before.getInt("open") + 1);
    assertThat(open.getInt("unread")).isEqualTo(before.getInt("unread") + 1);
    assertThat(open.getString("title")).isEqualTo(title);
    assertThat(open.getString("stage")).isEqualTo("FIRST");

    ok(coordinator.get(sharedPath(coordinator, title)));
    assertThat(row(coordinator, "482048").getInt("unread")).isEqualTo(before.getInt("unread"));

    created(
        town.post(
            path + "/reports",
            "{\"stage\":\"FINAL\",\"body\":\"終わり\",\"lesson\":{\"noneBecause\":\"訓練\"}}"));
    JsonObject closed = row(coordinator, "482048");
    assertThat(closed.getInt("open")).isEqualTo(before.getInt("open"));
    assertThat(closed.getString("reportedAt")).isGreaterThan(open.getString("reportedAt"));
  }

  @Test
  void givesEachCaseForTheMinistry() {
    String title = word();
    String own = word();
    String path = send(town, title, "PREFECTURE_OFFICE");
    send(town, own, "CENTRE");
    created(
        coordinator.post(
            sharedPath(coordinator, title) + "/comments",
            "{\"kind\":\"QUESTION\",\"body\":\"状況は\"}"));
    created(
        town.post(
            path + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"続き\",\"causeClass\":\"HARDWARE_FAILURE\"}"));

    String cases = coordinator.get(DESK + "/cases?format=CSV").body();

    String line = cases.lines().filter(each -> each.contains(title)).findFirst().orElseThrow();
    assertThat(line).contains("482048", "続報", "ハードウェア障害").endsWith(",\"1\"");
    assertThat(cases).doesNotContain(own);
    assertThat(neighbour.get(DESK + "/cases?format=CSV").body()).doesNotContain(title);
    assertThat(coordinator.get(DESK + "/cases").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    assertThat(town.get(DESK + "/cases").statusCode()).isEqualTo(403);
  }

  @Test
  void knowsNothingOfWhatIsNotSharedWithIt() {
    JsonObject before = row(coordinator, "482048");
    String own = word();
    send(town, own, "OWN");
    created(town.post(INCIDENTS, incident(word(), "PREFECTURE_OFFICE", ",\"anonymous\":true")));

    assertThat(row(coordinator, "482048")).isEqualTo(before);
    assertThat(coordinator.get(DESK + "/export").body()).contains("朝凪市").doesNotContain(own);
    assertThat(neighbour.get(DESK).body()).doesNotContain("482048").contains("492019");
  }

  @Test
  void seesTheWorstClockThatTellsNothingOfTheCase() {
    Rest own = Product.running().as("staff@482030");
    String title = word();
    String path = send(own, title, "PREFECTURE_OFFICE");
    String facts = path + "/facts";
    // the office had it too late; what is owed for the persons is overdue and not its business
    ok(
        own.put(
            facts,
            "{\"knownAt\":\"%s\",\"persons\":101}"
                .formatted(Instant.now().minus(Duration.ofDays(9))),
            etag(own.get(facts))));
    assertThat(items(own.get(path + "/clocks")))
        .anyMatch(clock -> clock.getString("state").equals("OVERDUE"));

    String shared = sharedPath(coordinator, title);
    Until.holds("the desk shows it", () -> isWorst(shared));
    JsonObject row = row(coordinator, "482030");
    assertThat(row.getString("clock")).isEqualTo("LATE");
    assertThat(Instant.parse(row.getString("dueAt"))).isBefore(Instant.now());
    assertThat(coordinator.get(DESK + "/export").body()).contains("期限");

    ok(own.put(facts, "{}", etag(own.get(facts))));
    Until.holds("the office does not see it any more", () -> !isWorst(shared));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staff@482048",
        "admin@482048",
        "auditor@482048",
        "trainee@482048",
        "analyst@990001"
      })
  void isTheCoordinatorsAlone(String account) {
    Rest other = Product.running().as(account);
    assertThat(other.get(DESK).statusCode()).isEqualTo(403);
    assertThat(other.get(DESK + "/export").statusCode()).isEqualTo(403);
  }

  private boolean isWorst(String shared) {
    JsonObject row = row(coordinator, "482030");
    return !row.isNull("clockReport") && shared.endsWith(row.getString("clockReport"));
  }

  private static JsonObject row(Rest reader, String code) {
    return items(reader.get(DESK)).stream()
        .filter(row -> row.getString("code").equals(code))
        .findFirst()
        .orElseThrow();
  }
}
