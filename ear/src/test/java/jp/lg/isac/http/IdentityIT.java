package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Unpacked;
import org.junit.jupiter.api.Test;

/** What would tell whose a report is stops it until a person has decided about each of it. */
class IdentityIT {
  private final Product product = Product.running();
  private final Rest reporter = product.as("staff@482030");
  private final Rest peer = product.as("staff@482021");

  @Test
  void masksForTheReadersWhatIsNotToBeTold() {
    String title = word();
    String incident = draft(title, "ALL", "緑浜市の端末から 192.0.2.7 へ通信があった。", true);
    AttachedFile.of("緑浜市の経過.txt", "経過".getBytes(StandardCharsets.UTF_8)).to(reporter, incident);

    HttpResponse<String> refused = send(incident);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("incident.identity-undecided", "緑浜市", "192.0.2.7");

    List<JsonObject> hits = items(reporter.get(incident + "/reports/1/identity"));
    assertThat(hits)
        .extracting(hit -> hit.getString("place") + " " + hit.getString("kind"))
        .containsExactly(
            "/summary ORGANISATION_NAME",
            "/summary IP_ADDRESS",
            "/files/緑浜市の経過.txt/name ORGANISATION_NAME");
    decide(incident, 1, hits, hit -> hit.getString("kind").equals("ORGANISATION_NAME"));
    assertThat(send(incident).statusCode()).isEqualTo(200);

    String shared = sharedPath(peer, title);
    assertThat(ok(peer.get(shared)).getString("summary")).isEqualTo("●●の端末から 192.0.2.7 へ通信があった。");
    assertThat(items(peer.get(shared + "/files")))
        .extracting(file -> file.getString("name"))
        .containsExactly("●●の経過.txt");
    assertThat(ok(reporter.get(incident)).getString("summary")).contains("緑浜市");
    assertThat(items(reporter.get(incident + "/reports/1/identity"))).isEmpty();
  }

  @Test
  void masksInTheCopyOfAFileWhatIsNotToBeTold() {
    String title = word();
    String incident = draft(title, "ALL", "端末を隔離した。", true);
    String written = "団体,発信元\n482030,192.0.2.7\n";
    String own =
        AttachedFile.of("記録.csv", written.getBytes(StandardCharsets.UTF_8))
            .to(reporter, incident)
            .getString("id");

    List<JsonObject> hits = items(reporter.get(incident + "/reports/1/identity"));
    assertThat(hits)
        .hasSize(2)
        .allSatisfy(
            hit -> {
              assertThat(hit.getString("place")).isEqualTo("/files/記録.csv");
              assertThat(hit.getBoolean("maskable")).isTrue();
            });
    decide(incident, 1, hits, hit -> hit.getString("kind").equals("ORGANISATION_CODE"));
    assertThat(send(incident).statusCode()).isEqualTo(200);

    String files = sharedPath(peer, title) + "/files";
    String shared = items(peer.get(files)).getFirst().getString("id");
    assertThat(peer.get(files + "/" + shared).body()).isEqualTo("団体,発信元\n●●,192.0.2.7\n");
    assertThat(reporter.get(incident + "/attachments/" + own).body()).isEqualTo(written);
  }

  @Test
  void looksIntoArchivesAndMasksNothingThere() {
    String incident = draft(word(), "ALL", "端末を隔離した。", true);
    var inside = AttachedFile.of("記録.csv", "団体,482030\n".getBytes(StandardCharsets.UTF_8));
    AttachedFile.archive("一式.zip", List.of(inside)).to(reporter, incident);

    List<JsonObject> hits = items(reporter.get(incident + "/reports/1/identity"));
    assertThat(hits)
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.getString("place")).isEqualTo("/files/一式.zip");
              assertThat(hit.getBoolean("maskable")).isFalse();
            });
    decide(incident, 1, hits, hit -> true);
    assertThat(send(incident).statusCode()).isEqualTo(409);
    decide(incident, 1, hits, hit -> false);
    assertThat(send(incident).statusCode()).isEqualTo(200);
  }

  @Test
  void masksWordsInAMailThatAttacked() {
    String title = word();
    String incident = draft(title, "ALL", "不審なメールが届いた。", true);
    String mail =
        """
        From: 緑浜市 <it@evil.example>
        Subject: 緑浜市の皆様
        Content-Type: text/html; charset=UTF-8

        <p>緑<b>浜</b>市 192.0.2.7</p><p>期限が切れます。</p>
        """;
    AttachedFile.of("攻撃.eml", mail.getBytes(StandardCharsets.UTF_8)).to(reporter, incident);
    assertThat(send(incident).statusCode()).isEqualTo(409);

    List<JsonObject> hits = items(reporter.get(incident + "/reports/1/identity"));
    assertThat(hits)
        .extracting(hit -> hit.getString("kind"))
        .containsExactly("ORGANISATION_NAME", "IP_ADDRESS");
    decide(incident, 1, hits, hit -> true);
    assertThat(send(incident).statusCode()).isEqualTo(200);

    String files = sharedPath(peer, title) + "/files";
    String file = files + "/" + items(peer.get(files)).getFirst().getString("id");
    byte[] copy = peer.send(peer.request(file).GET(), BodyHandlers.ofByteArray()).body();
    String read = String.join("\n", Unpacked.texts(copy));
    assertThat(read)
        .contains("●● <it@evil.example>", "●●の皆様", "<p>●●<b></b> ●●</p>", "期限が切れます。")
        .doesNotContain("緑浜", "192.0.2.7");
  }

  @Test
  void asksAgainForEveryStage() {
    String title = word();
    String incident = draft(title, "ALL", "端末を隔離した。", true);
    assertThat(send(incident).statusCode()).isEqualTo(200);
    String said = "緑浜市役所で調べています。";
    assertThat(report(incident, said, "SENT").statusCode()).isEqualTo(409);
    int n = created(report(incident, said, "DRAFT")).getInt("n");

    List<JsonObject> hits = items(reporter.get(incident + "/reports/" + n + "/identity"));
    assertThat(hits).hasSize(1);
    decide(incident, n, hits, hit -> true);
    String report = incident + "/reports/" + n;
    ok(reporter.patch(report, "{\"status\":\"SENT\"}", etag(reporter.get(report))));

    assertThat(items(peer.get(sharedPath(peer, title) + "/stages")))
        .extracting(stage -> stage.getString("body"))
        .containsExactly("●●役所で調べています。");
  }

  @Test
  void looksForPeopleAloneUnderANameAndForNothingWithinThePrefecture() {
    String person = ok(reporter.get("/api/v1/me")).getString("displayName");
    String text = "緑浜市の%sが見つけた。".formatted(person);
    String far = draft(word(), "ALL", text, false);
    String near = draft(word(), "PREFECTURE_OFFICE", text, false);

    assertThat(items(reporter.get(far + "/reports/1/identity")))
        .extracting(hit -> hit.getString("text"))
        .containsExactly(person);
    assertThat(send(far).statusCode()).isEqualTo(409);
    assertThat(items(reporter.get(near + "/reports/1/identity"))).isEmpty();
    assertThat(send(near).statusCode()).isEqualTo(200);
  }

  @Test
  void showsNobodyElseWhatWasFound() {
    String incident = draft(word(), "ALL", "緑浜市の端末", true);

    assertThat(peer.get(incident + "/reports/1/identity").statusCode()).isEqualTo(404);
    assertThat(
            peer.put(incident + "/reports/1/identity", "{\"decisions\":[]}", "\"0\"").statusCode())
        .isEqualTo(404);
  }

  private String draft(String title, String scope, String summary, boolean anonymous) {
    String body =
        """
        {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE","summary":"%s",
         "tlp":"GREEN","audience":{"scope":"%s"},"anonymous":%s,"status":"DRAFT"}
        """
            .formatted(title, Instant.now().minusSeconds(3600), summary, scope, anonymous);
    return INCIDENTS + "/" + created(reporter.post(INCIDENTS, body)).getString("id");
  }

  private HttpResponse<String> send(String incident) {
    return reporter.patch(incident, "{\"status\":\"SENT\"}", etag(reporter.get(incident)));
  }

  private HttpResponse<String> report(String incident, String body, String status) {
    return reporter.post(
        incident + "/reports",
        "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\",\"status\":\"%s\"}".formatted(body, status));
  }

  private void decide(String incident, int n, List<JsonObject> hits, Predicate<JsonObject> masked) {
    var decisions = Json.createArrayBuilder();
    hits.forEach(
        hit ->
            decisions.add(
                Json.createObjectBuilder()
                    .add("place", hit.getString("place"))
                    .add("text", hit.getString("text"))
                    .add("masked", masked.test(hit))));
    String command = Json.createObjectBuilder().add("decisions", decisions).build().toString();
    ok(reporter.put(incident + "/reports/" + n + "/identity", command, "\"0\""));
  }
}
