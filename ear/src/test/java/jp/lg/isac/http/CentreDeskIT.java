package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The centre sees what is shared with it, and who of it looks after what. */
class CentreDeskIT {
  private static final String DESK = "/api/v1/centre-desk";

  private final Rest town = as("staff@482048");
  private final Rest analyst = as("analyst@990001");
  private final Rest administrator = as("admin@990001");

  @Test
  void showsWhatIsNewUntilSomebodyLooksAfterIt() {
    String title = word();
    send(town, title, "CENTRE");
    assertThat(isOn(analyst, "NEW", title)).isTrue();
    assertThat(isOn(analyst, "MINE", title)).isFalse();

    String assignment = assignment(title);
    assertThat(administrator.post(assignment, to("analyst@990001")).statusCode()).isEqualTo(204);
    assertThat(isOn(analyst, "NEW", title)).isFalse();
    assertThat(isOn(analyst, "MINE", title)).isTrue();
    assertThat(isOn(administrator, "MINE", title)).isFalse();
    assertThat(isOn(administrator, "ALL", title)).isTrue();
    assertThat(items(analyst.get("/api/v1/worklist?limit=100")))
        .anyMatch(item -> item.getString("text").contains(title));

    assertThat(analyst.post(assignment, to("admin@990001")).statusCode()).isEqualTo(204);
    assertThat(isOn(administrator, "MINE", title)).isTrue();
    assertThat(analyst.delete(assignment).statusCode()).isEqualTo(204);
    assertThat(isOn(analyst, "NEW", title)).isTrue();
  }

  @Test
  void givesAReportToNobodyButThoseOfTheCentre() {
    String title = word();
    send(town, title, "CENTRE");

    assertThat(items(analyst.get(DESK + "/colleagues")).toString())
        .contains("analyst@990001", "admin@990001")
        .doesNotContain("trainee@990001", "staff@482048");
    for (String other : new String[] {"trainee@990001", "staff@482048", "nobody@990001"}) {
      assertThat(analyst.post(assignment(title), to(other)).statusCode()).isEqualTo(400);
    }
    assertThat(isOn(analyst, "NEW", title)).isTrue();
  }

  @Test
  void hasNothingThatIsNotSharedWithTheCentre() {
    String title = word();
    send(town, title, "OWN");
    assertThat(isOn(analyst, "ALL", title)).isFalse();

    String absent = DESK + "/00000000-0000-4000-8000-000000000001/assignment";
    assertThat(analyst.post(absent, to("analyst@990001")).statusCode()).isEqualTo(404);
    assertThat(analyst.delete(absent).statusCode()).isEqualTo(404);
  }

  @Test
  void isTakenAwayAsItIsShownAndTheAuthorLearnsSo() {
    String title = word();
    String incident = send(town, title, "CENTRE");
    assertThat(analyst.get(DESK + "/export?show=MINE").body()).doesNotContain(title);
    assertThat(analyst.get(DESK + "/export?show=NEW").body()).contains(title, "朝凪市");
    assertThat(analyst.get(DESK + "/export?format=XLSX").statusCode()).isEqualTo(200);

    ok(town.post(incident + "/recall", "{\"reason\":\"誤って共有したため\"}"));
    assertThat(town.get(incident + "/readers").body()).contains("990001", "EXPORTED");
  }

  @Test
  void joinsReportsOfOneCaseForWhoMayReadBoth() {
    String one = word();
    String other = word();
    send(town, one, "ALL");
    send(as("staff@482021"), other, "CENTRE");
    Rest peer = as("staff@482030");
    String same = desk(one) + "/same-cases";
    String joined = "{\"report\":\"%s\"}".formatted(id(other));

    assertThat(analyst.post(same, joined).statusCode()).isEqualTo(204);
    assertThat(administrator.post(same, joined).statusCode()).isEqualTo(204);

    assertThat(links(analyst, one)).containsExactly(other);
    assertThat(links(analyst, other)).containsExactly(one);
    assertThat(links(peer, one)).isEmpty();
    assertThat(row(one).getInt("sameCases")).isEqualTo(1);
    assertThat(ok(analyst.get(sharedPath(analyst, one))).getString("sourceName"))
        .isNotEqualTo(ok(analyst.get(sharedPath(analyst, other))).getString("sourceName"));

    assertThat(administrator.delete(same + "/" + id(other)).statusCode()).isEqualTo(204);
    assertThat(links(analyst, one)).isEmpty();
    assertThat(administrator.delete(same + "/" + id(other)).statusCode()).isEqualTo(404);
  }

  @Test
  void joinsNothingThatTellsWhoseANamelessReportIs() {
    String named = word();
    String nameless = word();
    send(town, named, "CENTRE");
    created(town.post(INCIDENTS, incident(nameless, "CENTRE", ",\"anonymous\":true")));

    for (String[] pair : new String[][] {{named, nameless}, {nameless, named}}) {
      var refused =
          analyst.post(desk(pair[0]) + "/same-cases", "{\"report\":\"%s\"}".formatted(id(pair[1])));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("centredesk.join-anonymous");
    }
    var itself =
        analyst.post(desk(named) + "/same-cases", "{\"report\":\"%s\"}".formatted(id(named)));
    assertThat(itself.statusCode()).isEqualTo(422);
    var absent =
        analyst.post(
            desk(named) + "/same-cases", "{\"report\":\"00000000-0000-4000-8000-000000000001\"}");
    assertThat(absent.body()).contains("link.not-readable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff@482048", "coordinator@480002", "trainee@990001"})
  void isTheCentresAlone(String account) {
    assertThat(as(account).get(DESK).statusCode()).isEqualTo(403);
    assertThat(as(account).get(DESK + "/colleagues").statusCode()).isEqualTo(403);
  }

  private String assignment(String title) {
    return desk(title) + "/assignment";
  }

  private String desk(String title) {
    return DESK + "/" + id(title);
  }

  /** By which the centre reads it. */
  private String id(String title) {
    String path = sharedPath(analyst, title);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private JsonObject row(String title) {
    return items(analyst.get(DESK + "?limit=100&show=ALL")).stream()
        .filter(row -> title.equals(row.getString("title", null)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> links(Rest reader, String title) {
    return items(reader.get(sharedPath(reader, title) + "/links")).stream()
        .map(linked -> linked.getString("title"))
        .toList();
  }

  private static String to(String username) {
    return "{\"assignee\":\"%s\"}".formatted(username);
  }

  private static boolean isOn(Rest reader, String show, String title) {
    return items(reader.get(DESK + "?limit=100&show=" + show)).stream()
        .anyMatch(row -> title.equals(row.getString("title", null)));
  }

  private static Rest as(String account) {
    return Product.running().as(account);
  }
}
