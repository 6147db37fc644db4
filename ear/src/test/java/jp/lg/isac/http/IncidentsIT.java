package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident from its draft to what each kind of reader gets of it. */
class IncidentsIT {
  private static final String INCIDENTS = "/api/v1/incidents";
  private static final String REPORTS = "&type=INCIDENT&type=SHARED_REPORT";

  /** Two seconds are promised; the machine of the tests may be busy with something else. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rest staff = Product.running().as("staff@482030");
  private final Rest neighbour = Product.running().as("staff@482048");
  private final Rest office = Product.running().as("coordinator@480002");
  private final Rest otherOffice = Product.running().as("coordinator@490008");
  private final Rest farAway = Product.running().as("staff@492019");
  private final Rest centre = Product.running().as("analyst@990001");

  /** Who gets a rendition, for each audience. */
  @ParameterizedTest
  @CsvSource({
    "OWN,               RED,          '',                                        ''",
    "CENTRE,            AMBER_STRICT, centre,                                    ''",
    "PREFECTURE_OFFICE, AMBER,        office,                                    ''",
    "PREFECTURE,        GREEN,        office neighbour,                          ''",
    "ALL,               GREEN,        office neighbour otherOffice farAway centre, ''",
    "ALL,               CLEAR,        office neighbour otherOffice farAway centre, ''",
    "CENTRE,            GREEN,        centre otherOffice farAway,                49"
  })
  void reachesItsAudienceAndNobodyElse(
      String scope, String tlp, String readers, String prefectures) {
    var title = unique();
    var further = prefectures.isEmpty() ? "" : "\"" + prefectures + "\"";
    var posted = staff.post(INCIDENTS, incident(title, audience(scope, further), tlp));
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);

    assertThat(Stream.of("office", "neighbour", "otherOffice", "farAway", "centre"))
        .filteredOn(name -> shared(reader(name), title).isPresent())
        .containsExactlyInAnyOrder(
            readers.isEmpty() ? new String[0] : readers.strip().split("\\s+"));
  }

  @Test
  void givesEachReaderOneRendition() {
    var title = unique();
    staff.post(INCIDENTS, incident(title, audience("ALL", ""), "GREEN"));

    for (Rest full : List.of(office, centre)) {
      assertThat(shared(full, title).orElseThrow().getJsonArray("systems").toString())
          .contains("住民情報システム");
    }
    for (Rest peer : List.of(neighbour, otherOffice, farAway)) {
      var report = shared(peer, title).orElseThrow();
      assertThat(report.getJsonArray("systems")).isEmpty();
      assertThat(report.getJsonArray("vendors").toString()).contains("見本システムズ");
      assertThat(report.getString("sourceName")).isEqualTo("緑浜市");
    }
  }

  @Test
  void hidesWhoAndWhereOfAnAnonymousReportFromEverybody() {
    var title = unique();
    var body =
        incident(title, audience("ALL", ""), "GREEN")
            .replace("\"status\"", "\"anonymous\": true, \"status\"");
    assertThat(staff.post(INCIDENTS, body).statusCode()).isEqualTo(201);

    for (Rest reader : List.of(office, centre, neighbour, otherOffice, farAway)) {
      var report = shared(reader, title).orElseThrow();
      assertThat(report.isNull("sourceName")).isTrue();
      assertThat(report.isNull("prefecture")).isTrue();
      assertThat(report.isNull("detectedAt")).isTrue();
      assertThat(report.getString("occurredAt")).endsWith("T15:00:00Z");
      assertThat(report.toString()).doesNotContain("482030", "緑浜市");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RED, CENTRE",
    "RED, ALL",
    "AMBER_STRICT, PREFECTURE_OFFICE",
    "AMBER, PREFECTURE",
    "AMBER, ALL"
  })
  void refusesAnAudienceWiderThanTheTrafficLight(String tlp, String scope) {
    var refused = staff.post(INCIDENTS, incident(unique(), audience(scope, ""), tlp));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Rest.object(refused).getString("type")).endsWith("audience.wider-than-tlp");
  }

  @Test
  void becomesAReportWhenItsDraftIsSent() {
    var title = unique();
    var drafted =
        staff.post(
            INCIDENTS,
            incident(title, audience("ALL", ""), "GREEN").replace("\"SENT\"", "\"DRAFT\""));
    var address = INCIDENTS + "/" + Rest.object(drafted).getString("id");
    assertThat(reports(address)).isZero();
    assertThat(shared(centre, title)).isEmpty();

    var etag = drafted.headers().firstValue("ETag").orElseThrow();
    var saved = patch(address, "{\"impact\": \"窓口1か所\"}", Optional.of(etag));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(patch(address, "{\"impact\": \"別\"}", Optional.of(etag)).statusCode())
        .isEqualTo(412);
    assertThat(patch(address, "{\"impact\": \"別\"}", Optional.empty()).statusCode()).isEqualTo(428);

    var version = saved.headers().firstValue("ETag");
    var sent = patch(address, "{\"status\": \"SENT\"}", version);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(reports(address)).isEqualTo(1);
    assertThat(shared(centre, title)).isPresent();

    var late = patch(address, "{\"impact\": \"別\"}", sent.headers().firstValue("ETag"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(staff.delete(address).statusCode()).isEqualTo(409);
  }

  @Test
  void makesNothingTwiceForOneIdempotencyKey() {
    var body = incident(unique(), audience("OWN", ""), "RED");
    var key = unique();

    var first = withKey(body, key);
    var again = withKey(body, key);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind", "title", "occurredAt", "causeClass", "summary", "tlp", "audience"})
  void namesWhatIsMissing(String property) {
    var whole = incident(unique(), audience("OWN", ""), "RED");
    var without = Json.createObjectBuilder(Rest.object(whole)).remove(property).build();

    var refused = staff.post(INCIDENTS, without.toString());

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("\"pointer\":\"/" + property + "\"");
  }

  @Test
  void refusesAPropertyThatItDoesNotKnow() {
    var refused =
        staff.post(
            INCIDENTS,
            incident(unique(), audience("OWN", ""), "RED")
                .replace("\"status\"", "\"anonymus\": true, \"status\""));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("/anonymus");
  }

  @Test
  void refusesTimesThatContradictEachOther() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var body = incident(unique(), audience("OWN", ""), "RED");
    var inFuture =
        body.replaceFirst(
            "\"occurredAt\": \"[^\"]*\"", "\"occurredAt\": \"" + now.plusSeconds(3600) + "\"");
    var backwards =
        body.replace(
            "\"status\"", "\"detectedAt\": \"" + now.minusSeconds(999_999) + "\", \"status\"");

    assertThat(staff.post(INCIDENTS, inFuture).statusCode()).isEqualTo(422);
    assertThat(staff.post(INCIDENTS, backwards).statusCode()).isEqualTo(422);
  }

  @Test
  void keepsFilesWithTheirJapaneseNames() {
    var id =
        Rest.object(staff.post(INCIDENTS, incident(unique(), audience("ALL", ""), "GREEN")))
            .getString("id");
    var kept = attach(id, "調査メモ（髙橋）.txt", "宛名印刷\n");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    var file = Rest.object(kept);
    assertThat(file.getString("name")).isEqualTo("調査メモ（髙橋）.txt");

    var address = INCIDENTS + "/" + id + "/attachments/" + file.getString("id");
    var downloaded = staff.get(address);
    assertThat(downloaded.body()).isEqualTo("宛名印刷\n");
    assertThat(downloaded.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''" + URLEncoder.encode("調査メモ（髙橋）.txt", StandardCharsets.UTF_8));
    for (Rest reader : List.of(neighbour, farAway)) {
      assertThat(reader.get(address).statusCode()).isEqualTo(404);
    }
    assertThat(centre.get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void isFoundSoonByWordsThatItsTitleDoesNotHave() {
    var mark = unique();
    staff.post(INCIDENTS, incident(mark, audience("ALL", ""), "GREEN"));
    var posted = Instant.now();
    for (Rest reader : List.of(neighbour, otherOffice, centre)) {
      while (!search(reader, "庁舎の自家発電機 故障", "&sort=NEWEST").toString().contains(mark)) {
        assertThat(Duration.between(posted, Instant.now())).isLessThan(SOON);
      }
    }
  }

  @Test
  void isFoundByItsReadersAloneInTotalsAndFacetsToo() {
    var word = "x" + unique();
    var exactly = "\"" + word + "\"";
    for (String[] each : new String[][] {{"OWN", "RED"}, {"CENTRE", "AMBER"}, {"ALL", "GREEN"}}) {
      staff.post(INCIDENTS, incident(word, audience(each[0], ""), each[1]));
    }
    var own = Instant.now();
    while (search(staff, exactly, "&type=INCIDENT").getInt("total") != 3
        || search(neighbour, exactly, REPORTS).getInt("total") != 1
        || search(centre, exactly, REPORTS).getInt("total") != 2) {
      assertThat(Duration.between(own, Instant.now())).isLessThan(SOON);
    }

    assertThat(search(neighbour, exactly, "").getJsonObject("facets").toString())
        .doesNotContain("\"INCIDENT\"");
    var trainee = Product.running().as("trainee@482030");
    assertThat(search(trainee, exactly, REPORTS).getInt("total")).isZero();
  }

  @Test
  void walksThroughFindingsWithoutMissingOrRepeatingOne() {
    var all = search(centre, "", "&type=SHARED_REPORT&limit=100");
    var seen = new ArrayList<String>();
    var page = search(centre, "", "&type=SHARED_REPORT&limit=7");
    while (true) {
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(hit -> seen.add(hit.getString("id")));
      if (page.isNull("nextCursor")) {
        break;
      }
      page =
          search(centre, "", "&type=SHARED_REPORT&limit=7&cursor=" + page.getString("nextCursor"));
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(all.getInt("total"));
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    assertThat(centre.get("/api/v1/search?q=" + "a".repeat(1_000)).statusCode()).isEqualTo(200);
    assertThat(centre.get("/api/v1/search?q=" + "a".repeat(1_001)).statusCode()).isEqualTo(400);
  }

  private Rest reader(String name) {
    return switch (name) {
      case "office" -> office;
      case "neighbour" -> neighbour;
      case "otherOffice" -> otherOffice;
      case "farAway" -> farAway;
      case "centre" -> centre;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Optional<JsonObject> shared(Rest reader, String title) {
    return CaseRest.shared(reader, title).stream()
        .reduce(
            (one, other) -> {
              throw new AssertionError("two renditions for one reader");
            });
  }

  private int reports(String address) {
    return Rest.object(staff.get(address + "/reports")).getJsonArray("items").size();
  }

  private HttpResponse<String> patch(String address, String body, Optional<String> etag) {
    var request = staff.request(address).header("Content-Type", "application/merge-patch+json");
    etag.ifPresent(version -> request.header("If-Match", version));
    return staff.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> withKey(String body, String key) {
    return staff.send(
        staff
            .request(INCIDENTS)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> attach(String incident, String name, String content) {
    var body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--part--\r\n"
            .formatted(name, content);
    return staff.send(
        staff
            .request(INCIDENTS + "/" + incident + "/attachments")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body)));
  }

  private static JsonObject search(Rest reader, String words, String filters) {
    var answer =
        reader.get(
            "/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + filters);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Rest.object(answer);
  }

  private static String audience(String scope, String prefectures) {
    return "{\"scope\": \"%s\", \"prefectures\": [%s]}".formatted(scope, prefectures);
  }

  private static String incident(String title, String audience, String tlp) {
    return """
        {"kind": "OUTAGE", "title": "%s", "occurredAt": "%s", "causeClass": "HARDWARE_FAILURE",
         "summary": "庁舎の自家発電機が故障し、証明書の発行が止まった。", "systems": ["住民情報システム"],
         "vendors": ["見本システムズ"], "tlp": "%s", "audience": %s, "status": "SENT"}
        """
        .formatted(
            title,
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS),
            tlp.replace('_', '+'),
            audience);
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 13);
  }
}
