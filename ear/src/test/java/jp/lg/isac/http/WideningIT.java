package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** A stage lets more read its thread, by the same 決裁 as whatever else an organisation sends. */
class WideningIT {
  private static final String TO_ALL =
      "{\"stage\":\"FOLLOW_UP\",\"body\":\"全国に共有します。\",\"audience\":{\"scope\":\"ALL\"}}";

  private final Rest author = as("staff@482048");
  private final Rest peer = as("staff@482021");
  private final Rest stranger = as("staff@492019");
  private final Rest centre = as("analyst@990001");

  @Test
  void letsFurtherReadersFindAllThatWasSaid() {
    String title = word();
    String followUp = word();
    String incident = sendGreen(author, title, "CENTRE");
    created(
        author.post(
            incident + "/reports",
            "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\"}".formatted(followUp)));
    String ofCentre = sharedPath(centre, title);
    String before = centre.get(ofCentre + "/stages").body();
    assertThat(shared(stranger, title)).isEmpty();

    var widening = created(author.post(incident + "/reports", TO_ALL));

    assertThat(widening.getJsonObject("audience").getString("scope")).isEqualTo("ALL");
    assertThat(ok(author.get(incident)).getJsonObject("audience").getString("scope"))
        .isEqualTo("ALL");
    var stages = items(stranger.get(sharedPath(stranger, title) + "/stages"));
    assertThat(stages).extracting(stage -> stage.getInt("n")).containsExactly(2, 3);
    assertThat(stages.getFirst().getString("body")).isEqualTo(followUp);
    assertThat(stages.toString()).doesNotContain("audience");
    eventually(() -> hits(stranger, followUp).size() == 1);
    eventually(() -> stranger.get("/api/v1/notices?limit=100").body().contains(title));

    assertThat(sharedPath(centre, title)).isEqualTo(ofCentre);
    assertThat(centre.get(ofCentre + "/stages").body())
        .startsWith(before.substring(0, before.indexOf("],")));
    assertThat(ok(centre.get(ofCentre)).getJsonArray("systems")).isNotEmpty();
    assertThat(ok(stranger.get(sharedPath(stranger, title))).getJsonArray("systems")).isEmpty();
  }

  @Test
  void givesBackWhatWasTakenFromSome() {
    String title = word();
    String incident = sendGreen(author, title, "ALL");
    narrow(incident, "PREFECTURE");
    assertThat(shared(stranger, title)).isEmpty();

    created(author.post(incident + "/reports", TO_ALL));

    String path = sharedPath(stranger, title);
    assertThat(ok(stranger.get(path)).isNull("recalledAt")).isTrue();
    assertThat(tombstones(stranger, title)).isZero();
    assertThat(shared(peer, title)).hasSize(1);
    assertThat(shared(centre, title)).hasSize(1);

    narrow(incident, "CENTRE");
    assertThat(shared(stranger, title)).isEmpty();
    assertThat(shared(peer, title)).isEmpty();
    assertThat(shared(centre, title)).hasSize(1);
    assertThat(ok(stranger.get(path)).isNull("recalledAt")).isFalse();
  }

  @Test
  void waitsForTheApproverWhereTheRuleAsksForHim() {
    Rest staff = as("staff@482072");
    Rest admin = as("admin@482072");
    String rule = INCIDENTS + "/approval-rule";
    ok(
        admin.put(
            rule, "{\"mode\":\"APPROVAL\",\"deputy\":\"admin@482072\"}", etag(admin.get(rule))));
    String title = word();
    String incident =
        INCIDENTS
            + "/"
            + created(
                    staff.post(
                        INCIDENTS,
                        incident(title, "CENTRE", ",\"urgent\":true").replace("AMBER", "GREEN")))
                .getString("id");
    assertThat(staff.post(incident + "/reports", TO_ALL).body())
        .contains("incident.approval-required");
    var draft =
        created(staff.post(incident + "/reports", TO_ALL.replace("}}", "},\"status\":\"DRAFT\"}")));
    String stage = incident + "/reports/" + draft.getInt("n");
    ok(staff.post(stage + "/submission", ""));
    assertThat(shared(stranger, title)).isEmpty();
    assertThat(ok(as("approver@482072").get(stage)).getJsonObject("audience").getString("scope"))
        .isEqualTo("ALL");

    ok(as("approver@482072").post(stage + "/approval", ""));

    assertThat(shared(stranger, title)).hasSize(1);
  }

  @Test
  void goesNoFartherThanTheTrafficLightAndTakesFromNobody() {
    String title = word();
    String incident = CaseRest.send(author, title, "PREFECTURE_OFFICE");

    var tooWide = author.post(incident + "/reports", TO_ALL);
    assertThat(tooWide.statusCode()).isEqualTo(422);
    assertThat(tooWide.body()).contains("audience.wider-than-tlp");
    for (String scope : new String[] {"PREFECTURE_OFFICE", "CENTRE"}) {
      var refused = author.post(incident + "/reports", TO_ALL.replace("ALL", scope));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("incident.audience-not-wider");
    }
    assertThat(author.post(incident + "/reports", TO_ALL.replace("ALL", "OWN")).statusCode())
        .isEqualTo(400);
    assertThat(peer.post(incident + "/reports", TO_ALL).statusCode()).isEqualTo(404);
    assertThat(items(author.get(incident + "/reports"))).hasSize(1);

    // with the traffic light in the same step it goes
    created(
        author.post(
            incident + "/reports",
            TO_ALL.replace("\"audience\"", "\"tlp\":\"GREEN\",\"audience\"")));
    assertThat(ok(stranger.get(sharedPath(stranger, title))).getString("tlp")).isEqualTo("GREEN");
  }

  @Test
  void asksAgainWhatWouldTellOfPersons() {
    String title = word();
    String body =
        incident(title, "CENTRE", "")
            .replace("AMBER", "GREEN")
            .replace("端末の挙動がおかしい。", "連絡先は 03-1234-5678 です。");
    String incident = INCIDENTS + "/" + created(author.post(INCIDENTS, body)).getString("id");

    var refused = author.post(incident + "/reports", TO_ALL);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("03-1234-5678");

    var draft =
        created(
            author.post(incident + "/reports", TO_ALL.replace("}}", "},\"status\":\"DRAFT\"}")));
    String stage = incident + "/reports/" + draft.getInt("n");
    var hit = items(author.get(stage + "/identity")).getFirst();
    assertThat(hit.getString("place")).isEqualTo("/reports/1/summary");
    ok(
        author.put(
            stage + "/identity",
            """
            {"decisions":[{"place":"/reports/1/summary","text":"03-1234-5678","masked":true}]}
            """,
            "\"0\""));
    ok(author.patch(stage, "{\"status\":\"SENT\"}", etag(author.get(stage))));

    assertThat(ok(stranger.get(sharedPath(stranger, title))).getString("summary"))
        .isEqualTo("連絡先は ●● です。");
    assertThat(ok(centre.get(sharedPath(centre, title))).getString("summary"))
        .contains("03-1234-5678");
  }

  @Test
  void keepsMaskedWhatWasMasked() {
    String title = word();
    Rest nameless = as("staff@482030");
    String incident =
        INCIDENTS
            + "/"
            + created(
                    nameless.post(
                        INCIDENTS,
                        incident(title, "ALL", ",\"anonymous\":true,\"status\":\"DRAFT\"")
                            .replace("端末の挙動がおかしい。", "緑浜市の端末の挙動がおかしい。")))
                .getString("id");
    AttachedFile.of("緑浜市の経過.txt", "経過".getBytes(StandardCharsets.UTF_8)).to(nameless, incident);
    ok(
        nameless.put(
            incident + "/reports/1/identity",
            """
            {"decisions":[{"place":"/summary","text":"緑浜市","masked":true},
             {"place":"/files/緑浜市の経過.txt/name","text":"緑浜市","masked":true}]}
            """,
            "\"0\""));
    ok(nameless.patch(incident, "{\"status\":\"SENT\"}", etag(nameless.get(incident))));
    ok(
        nameless.put(
            incident + "/audience",
            "{\"audience\":{\"scope\":\"OWN\"},\"reason\":\"見直し\"}",
            etag(nameless.get(incident))));
    assertThat(shared(peer, title)).isEmpty();

    created(nameless.post(incident + "/reports", TO_ALL));

    String path = sharedPath(peer, title);
    assertThat(ok(peer.get(path)).getString("summary")).isEqualTo("●●の端末の挙動がおかしい。");
    assertThat(items(peer.get(path + "/files")))
        .extracting(file -> file.getString("name"))
        .containsExactly("●●の経過.txt");
  }

  @Test
  void fulfilsADutyTowardsWhomItReaches() {
    String incident = sendGreen(author, word(), "CENTRE");
    ok(
        author.put(
            incident + "/facts",
            "{\"knownAt\":\"%s\"}".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
            etag(author.get(incident + "/facts"))));
    assertThat(stateOfThePrefecturesClock(incident)).isIn("RUNNING", "WARNING");

    created(author.post(incident + "/reports", TO_ALL));

    assertThat(stateOfThePrefecturesClock(incident)).isEqualTo("ON_TIME");
  }

  private String stateOfThePrefecturesClock(String incident) {
    return items(author.get(incident + "/clocks")).stream()
        .filter(clock -> clock.getString("duty").equals("prefecture"))
        .map(clock -> clock.getString("state"))
        .findFirst()
        .orElseThrow();
  }

  private static String sendGreen(Rest author, String title, String scope) {
    String body = incident(title, scope, "").replace("AMBER", "GREEN");
    return INCIDENTS + "/" + created(author.post(INCIDENTS, body)).getString("id");
  }

  private void narrow(String incident, String scope) {
    ok(
        author.put(
            incident + "/audience",
            "{\"audience\":{\"scope\":\"%s\"},\"reason\":\"見直し\"}".formatted(scope),
            etag(author.get(incident))));
  }

  /** What the reader's list has of a thread that was taken back, in the newest of its rows. */
  private static long tombstones(Rest reader, String title) {
    return items(reader.get(CaseRest.SHARED + "?limit=5")).stream()
        .takeWhile(row -> !title.equals(row.getString("title", null)))
        .filter(row -> "見直し".equals(row.getString("recallReason", null)))
        .count();
  }

  private static Rest as(String account) {
    return Product.running().as(account);
  }
}
