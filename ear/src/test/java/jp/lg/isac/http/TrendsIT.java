package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trends count what their reader may read, and nothing else. */
class TrendsIT {
  private static final String TRENDS = "/api/v1/trends";

  private final Rest town = Product.running().as("staff@482048");
  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest neighbour = Product.running().as("staff@492019");

  @Test
  void countsWhatIsSharedWithTheirReader() {
    int before = reports(neighbour);
    String report = send(town, word(), "ALL");
    assertThat(reports(neighbour)).isEqualTo(before + 1);

    assertThat(town.post(report + "/recall", "{\"reason\":\"送り先の誤り\"}").statusCode())
        .isBetween(200, 204);
    assertThat(reports(neighbour)).isEqualTo(before);
  }

  @Test
  void knowsNothingOfWhatIsNotShared() {
    JsonObject before = ok(neighbour.get(TRENDS + "?months=36"));
    String export = neighbour.get(TRENDS + "/export").body();
    send(town, word(), "OWN");
    send(town, word(), "PREFECTURE_OFFICE");
    assertThat(ok(neighbour.get(TRENDS + "?months=36"))).isEqualTo(before);
    assertThat(neighbour.get(TRENDS + "/export").body()).isEqualTo(export);
  }

  @Test
  void tellsNoPlaceOfAnAnonymousReport() {
    int place = share(centre, "48");
    int nowhere = share(centre, "");
    created(town.post(INCIDENTS, incident(word(), "ALL", ",\"anonymous\":true")));
    assertThat(share(centre, "48")).isEqualTo(place);
    assertThat(share(centre, "")).isEqualTo(nowhere + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 37})
  void refusesAPeriodThatItDoesNotCount(int months) {
    var answer = centre.get(TRENDS + "?months=" + months);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("months");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trainee@482048", "auditor@482048"})
  void isForThoseWhoHandleCases(String account) {
    assertThat(Product.running().as(account).get(TRENDS).statusCode()).isEqualTo(403);
  }

  private static int reports(Rest reader) {
    return ok(reader.get(TRENDS + "?months=36")).getInt("reports");
  }

  private static int share(Rest reader, String prefecture) {
    return ok(reader.get(TRENDS + "?months=36"))
        .getJsonArray("prefectures")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(share -> share.getString("value").equals(prefecture))
        .mapToInt(share -> share.getInt("reports"))
        .sum();
  }
}
