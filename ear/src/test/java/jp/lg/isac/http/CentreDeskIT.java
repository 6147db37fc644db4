package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @ValueSource(strings = {"staff@482048", "coordinator@480002", "trainee@990001"})
  void isTheCentresAlone(String account) {
    assertThat(as(account).get(DESK).statusCode()).isEqualTo(403);
    assertThat(as(account).get(DESK + "/colleagues").statusCode()).isEqualTo(403);
  }

  private String assignment(String title) {
    String path = sharedPath(analyst, title);
    return DESK + path.substring(path.lastIndexOf('/')) + "/assignment";
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
