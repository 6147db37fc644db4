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
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one shift of the centre hands over to the next. */
class CentreShiftIT {
  private static final String SHIFT = "/api/v1/centre-desk/shift";
  private static final String NOTES = "/api/v1/centre-desk/notes";

  private final Rest town = as("staff@482048");
  private final Rest peer = as("staff@482021");
  private final Rest analyst = as("analyst@990001");

  @Test
  void tellsWhatCameSinceItBegan() {
    String earlier = word();
    String incident = send(town, earlier, "ALL");
    Instant begin = Instant.now();
    String title = word();
    send(town, title, "ALL");
    String nameless = word();
    created(town.post(INCIDENTS, incident(nameless, "CENTRE", ",\"anonymous\":true")));
    created(town.post(incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"続き\"}"));

    var shift = ok(analyst.get(SHIFT + "?since=" + begin));

    assertThat(titles(shift, "arrived")).contains(title, nameless).doesNotContain(earlier);
    assertThat(titles(shift, "stages")).contains(earlier).doesNotContain(title);
    assertThat(titles(shift, "nobodys")).contains(title);
    assertThat(shift.getString("since")).isEqualTo(begin.toString());
  }

  @Test
  void tellsWhoLooksAfterWhatIsOpen() {
    String title = word();
    String incident = send(town, title, "ALL");
    String report = sharedPath(analyst, title);
    String assignment =
        "/api/v1/centre-desk" + report.substring(report.lastIndexOf('/')) + "/assignment";
    assertThat(analyst.post(assignment, "{\"assignee\":\"analyst@990001\"}").statusCode())
        .isEqualTo(204);

    assertThat(titles(ok(analyst.get(SHIFT)), "assigned")).contains(title);
    assertThat(titles(ok(analyst.get(SHIFT)), "nobodys")).doesNotContain(title);
    created(
        town.post(
            incident + "/reports",
            """
            {"stage":"FINAL","body":"終わり","lesson":{"noneBecause":"同じことは起きない"}}
            """));
    assertThat(titles(ok(analyst.get(SHIFT)), "assigned")).doesNotContain(title);
  }

  @Test
  void tellsWhichQuestionsWaitForAnAnswer() {
    String title = word();
    send(town, title, "ALL");
    String question = word();
    var asked =
        created(
            peer.post(
                sharedPath(peer, title) + "/comments",
                "{\"kind\":\"QUESTION\",\"body\":\"%s\"}".formatted(question)));
    assertThat(ok(analyst.get(SHIFT)).getJsonArray("questions").toString()).contains(question);

    created(
        analyst.post(
            sharedPath(analyst, title) + "/comments",
            "{\"body\":\"答え\",\"answers\":%d}".formatted(asked.getInt("n"))));

    assertThat(ok(analyst.get(SHIFT)).getJsonArray("questions").toString())
        .doesNotContain(question);
  }

  @Test
  void handsOverInWords() {
    String word = word();
    String note = "{\"body\":\"%s\"}".formatted(word);
    for (int i = 0; i < 2; i++) {
      created(
          analyst.send(
              analyst
                  .request(NOTES)
                  .header("Idempotency-Key", word.substring(1))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(note))));
    }

    var read = items(as("admin@990001").get(NOTES + "?limit=100"));

    assertThat(read.stream().filter(each -> word.equals(each.getString("body")))).hasSize(1);
    assertThat(read.getFirst().getString("author")).isNotEmpty();
    assertThat(analyst.post(NOTES, "{\"body\":\" \"}").statusCode()).isEqualTo(400);
  }

  @Test
  void beginsWithinTheLastYear() {
    Instant now = Instant.now();
    for (Object since :
        new Object[] {now.plus(Duration.ofDays(1)), "1999-01-01T08:30", "gestern"}) {
      var refused = analyst.get(SHIFT + "?since=" + since);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("/since");
    }
    assertThat(analyst.get(SHIFT + "?since=" + now.minus(Duration.ofDays(300))).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff@482048", "coordinator@480002", "trainee@990001"})
  void isTheCentresAlone(String account) {
    assertThat(as(account).get(SHIFT).statusCode()).isEqualTo(403);
    assertThat(as(account).get(NOTES).statusCode()).isEqualTo(403);
    assertThat(as(account).post(NOTES, "{\"body\":\"x\"}").statusCode()).isEqualTo(403);
  }

  private static List<String> titles(JsonObject shift, String list) {
    return shift.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .map(row -> row.getString("title"))
        .toList();
  }

  private static Rest as(String account) {
    return Product.running().as(account);
  }
}
