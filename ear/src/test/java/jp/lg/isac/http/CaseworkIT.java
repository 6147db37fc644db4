package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** An organisation writes down how it works on a case of its own. */
class CaseworkIT {
  private final String earlier = Instant.now().minus(Duration.ofHours(1)).toString();
  private static final String TASK =
      "{\"title\":\"記録を保全する\",\"owner\":\"approver@482048\",\"dueOn\":\"2026-01-05\",\"done\":%s}";

  private final Rest staff = Product.running().as("staff@482048");
  private final String incident = send(staff, word(), "OWN");

  @Test
  void keepsATimelineInTheOrderOfWhatHappened() {
    String timeline = incident + "/timeline";
    var later = created(staff.post(timeline, event(Instant.now().toString(), "後のこと")));
    created(staff.post(timeline, event(earlier, "先のこと")));

    assertThat(items(staff.get(timeline)))
        .extracting(event -> event.getString("what"))
        .containsExactly("先のこと", "後のこと");

    String path = timeline + "/" + later.getString("id");
    String read = etag(staff.get(path));
    assertThat(staff.put(path, event(earlier, "訂正"), read).statusCode()).isEqualTo(200);
    assertThat(staff.put(path, event(earlier, "遅れた訂正"), read).statusCode()).isEqualTo(412);
    assertThat(staff.delete(path).statusCode()).isEqualTo(204);
    assertThat(items(staff.get(timeline))).hasSize(1);
  }

  @Test
  void refusesWhatHasNotHappenedYet() {
    String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

    assertThat(staff.post(incident + "/timeline", event(tomorrow, "未来")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void givesATaskToAColleagueUntilItIsDone() {
    Rest owner = Product.running().as("approver@482048");
    String tasks = incident + "/tasks";
    var task = created(staff.post(tasks, TASK.formatted("false")));
    String path = tasks + "/" + task.getString("id");

    assertThat(homeOf("approver@482048")).contains(task.getString("id"));
    assertThat(homeOf("staff@482048")).doesNotContain(task.getString("id"));

    var done = ok(owner.put(path, TASK.formatted("true"), etag(owner.get(path))));
    assertThat(done.getString("doneBy")).isNotEmpty();
    assertThat(homeOf("approver@482048")).doesNotContain(task.getString("id"));
  }

  @Test
  void givesNoTaskToSomebodyElse() {
    for (String stranger : new String[] {"staff@482021", "trainee@482048", "nobody"}) {
      var refused =
          staff.post(
              incident + "/tasks",
              "{\"title\":\"作業\",\"owner\":\"%s\",\"done\":false}".formatted(stranger));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(refused.body()).contains("/owner");
    }
  }

  @Test
  void notesWhoWasSpokenTo() {
    created(
        staff.post(
            incident + "/contacts",
            "{\"at\":\"%s\",\"channel\":\"TELEPHONE\",\"whom\":\"見本県警察\",\"said\":\"相談した。\"}"
                .formatted(earlier)));

    assertThat(items(staff.get(incident + "/contacts")))
        .extracting(contact -> contact.getString("whom"))
        .containsExactly("見本県警察");
  }

  @Test
  void findsIndicatorsInATextAndKeepsEachOnce() {
    String indicators = incident + "/indicators";
    var found =
        items(
            staff.post(
                indicators + "/detection", "{\"text\":\"hxxp://evil[.]example/と203.0.113.7\"}"));
    assertThat(found)
        .extracting(each -> each.getString("value"))
        .containsExactly("http://evil.example/", "203.0.113.7");
    assertThat(items(staff.get(indicators))).isEmpty();

    created(staff.post(indicators, "{\"value\":\"evil[.]example\"}"));
    created(staff.post(indicators, "{\"value\":\"EVIL.example\"}"));
    assertThat(items(staff.get(indicators)))
        .extracting(each -> each.getString("defanged"))
        .containsExactly("evil[.]example");
    assertThat(staff.post(indicators, "{\"value\":\"何もない\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsEvidenceWithItsHash() throws Exception {
    var kept = created(keep("証跡"));

    assertThat(kept.getString("source")).isEqualTo("文書サーバ");
    assertThat(kept.getString("sha256"))
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest("証跡".getBytes(StandardCharsets.UTF_8))));
    String path = incident + "/evidence/" + kept.getString("id");
    assertThat(staff.get(path).body()).isEqualTo("証跡");
    assertThat(staff.delete(path).statusCode()).isEqualTo(405);
  }

  @Test
  void isThereForNobodyElse() {
    var event = created(staff.post(incident + "/timeline", event(earlier, "秘密")));
    Rest neighbour = Product.running().as("staff@482021");
    Rest centre = Product.running().as("analyst@990001");

    for (String list : new String[] {"timeline", "tasks", "contacts", "indicators", "evidence"}) {
      assertThat(neighbour.get(incident + "/" + list).statusCode()).isEqualTo(404);
      assertThat(centre.get(incident + "/" + list).statusCode()).isEqualTo(403);
    }
    assertThat(neighbour.get(incident + "/timeline/" + event.getString("id")).statusCode())
        .isEqualTo(404);
    String other = send(staff, word(), "OWN");
    assertThat(staff.get(other + "/timeline/" + event.getString("id")).statusCode()).isEqualTo(404);
  }

  @Test
  void goesWithADraftThatIsThrownAway() {
    var draft =
        created(
            staff.post(
                INCIDENTS, "{\"kind\":\"NEAR_MISS\",\"title\":\"下書き\",\"status\":\"DRAFT\"}"));
    String path = INCIDENTS + "/" + draft.getString("id");
    created(staff.post(path + "/timeline", event(earlier, "気づいた")));

    assertThat(staff.delete(path).statusCode()).isEqualTo(204);
    assertThat(staff.get(path + "/timeline").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> keep(String content) {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="log.txt"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="collectedAt"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="source"\r
        \r
        文書サーバ\r
        --b--\r
        """
            .formatted(content, earlier);
    return staff.send(
        staff
            .request(incident + "/evidence")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form)),
        BodyHandlers.ofString());
  }

  private static String homeOf(String account) {
    return new String(Product.running().pagesAs(account).get("/").body(), StandardCharsets.UTF_8);
  }

  private static String event(String at, String what) {
    return "{\"at\":\"%s\",\"kind\":\"DETECTED\",\"what\":\"%s\"}".formatted(at, what);
  }
}
