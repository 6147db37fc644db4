package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/** The duties of a case, their clocks, and the rules that the centre keeps. */
class ClocksIT {
  private static final String RULES = "/api/v1/duty-rules";
  private static final String PROMPT = "personal-information-first";
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Rest staff = Product.running().as("staff@482064");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest centre = Product.running().as("admin@990001");

  @Test
  void followTheFactsFromTheTimeOfKnowing() {
    String incident = send(staff, word(), "ALL");
    assertThat(clocks(incident)).isEmpty();
    Instant known = Instant.now().minus(Duration.ofDays(7));
    LocalDate day = LocalDate.ofInstant(known, TOKYO);

    learn(incident, known, 100, false);
    assertThat(clocks(incident)).doesNotContainKey(PROMPT).containsKey("own-policy");

    learn(incident, known, 101, false);
    var prompt = clock(incident, PROMPT);
    assertThat(prompt.getString("lastDay")).isEqualTo(day.plusDays(4).toString());
    assertThat(prompt.getString("warnOn")).isEqualTo(day.plusDays(2).toString());
    assertThat(prompt.getString("state")).isEqualTo("OVERDUE");
    assertThat(prompt.getString("text")).contains("個人情報保護委員会");
    assertThat(clocks(incident)).doesNotContainKey("police");

    learn(incident, known, 1, true);
    assertThat(clocks(incident)).containsKeys(PROMPT, "police");
    assertThat(clock(incident, "personal-information-final").getString("state"))
        .isEqualTo("RUNNING");
    assertThat(staff.get("/api/v1/worklist").body()).contains("incident.work.clock");
  }

  @Test
  void judgeWhatWasSentAndKeepIt() {
    Instant known = Instant.now().minus(Duration.ofMinutes(30));
    String incident = send(staff, word(), "ALL");
    learn(incident, known, 101, false);
    assertThat(clock(incident, "prefecture").getString("state")).isEqualTo("ON_TIME");
    assertThat(clock(incident, "own-policy").getString("state")).isEqualTo("ON_TIME");

    String note = incident + "/clocks/" + PROMPT + "/report";
    assertThat(staff.post(note, "{\"reportedAt\":\"2020-01-01T00:00:00Z\"}").body())
        .contains("duty.reported-before-known");
    ok(staff.post(note, "{}"));
    assertThat(clock(incident, PROMPT).getString("state")).isEqualTo("ON_TIME");
    assertThat(staff.post(note, "{}").statusCode()).isEqualTo(409);

    learn(incident, Instant.now().minus(Duration.ofDays(30)), 0, false);
    assertThat(clock(incident, PROMPT).getString("state")).isEqualTo("ON_TIME");
    assertThat(staff.post(incident + "/clocks/police/report", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void refuseFactsThatCannotBe() {
    String incident = send(staff, word(), "OWN");
    String facts = incident + "/facts";
    String etag = etag(staff.get(facts));
    assertThat(staff.put(facts, "{\"persons\":-1}", etag).statusCode()).isEqualTo(400);
    assertThat(staff.put(facts, "{\"knownAt\":\"2999-01-01T00:00:00Z\"}", etag).statusCode())
        .isEqualTo(422);
    assertThat(staff.put(facts, "{}", "\"999\"").statusCode()).isEqualTo(412);
    assertThat(staff.put(facts, "{\"person\":1}", etag).statusCode()).isEqualTo(400);
  }

  @Test
  void areTheOwnOrganisationsAlone() {
    String incident = send(staff, word(), "ALL");
    assertThat(peer.get(incident + "/facts").statusCode()).isEqualTo(404);
    assertThat(peer.put(incident + "/facts", "{}", "\"1\"").statusCode()).isEqualTo(404);
    assertThat(peer.get(incident + "/clocks").statusCode()).isEqualTo(404);
    assertThat(peer.post(incident + "/clocks/police/report", "{}").statusCode()).isEqualTo(404);
    assertThat(centre.get(incident + "/clocks").statusCode()).isIn(403, 404);
    assertThat(Product.running().as("trainee@482064").get(incident + "/clocks").statusCode())
        .isEqualTo(403);
  }

  @Test
  void followTheVersionThatTheCentreActivated() {
    String code = "trial-" + UUID.randomUUID().toString().substring(0, 8);
    String versions = RULES + "/" + code + "/versions";
    var drafted = centre.post(versions, rule(3, false));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    var changed = centre.put(versions + "/1", rule(5, false), etag(drafted));
    assertThat(ok(changed).toString()).contains("[48,0,-24]");
    assertThat(centre.put(versions + "/1", rule(5, false), etag(drafted)).statusCode())
        .isEqualTo(412);

    assertThat(centre.post(versions + "/1/activation", "").body()).contains("duty.not-previewed");
    String example =
        "{\"knownAt\":\"2026-12-28T08:00:00Z\",\"persons\":101,\"wrongfulPurpose\":true}";
    assertThat(ok(centre.post(versions + "/1/preview", example)).toString())
        .contains("\"applies\":true", "2026-12-30", "2027-01-01");
    var again = centre.put(versions + "/1", rule(5, false), etag(centre.get(versions + "/1")));
    assertThat(ok(again).getString("state")).isEqualTo("DRAFT");
    assertThat(centre.post(versions + "/1/activation", "").statusCode()).isEqualTo(409);
    JsonObject first = ok(centre.post(versions + "/1/preview", example));
    assertThat(first.isNull("active")).isTrue();
    ok(centre.post(versions + "/1/activation", ""));
    assertThat(centre.put(versions + "/1", rule(5, true), etag(changed)).statusCode())
        .isIn(409, 412);
    assertThat(centre.post(versions + "/1/activation", "").statusCode()).isEqualTo(409);

    assertThat(centre.post(versions, rule(5, true)).statusCode()).isEqualTo(201);
    assertThat(centre.post(versions + "/2/activation", "").statusCode()).isEqualTo(409);
    assertThat(ok(centre.get(versions + "/1")).getString("state")).isEqualTo("ACTIVE");
    JsonObject second = ok(centre.post(versions + "/2/preview", example));
    assertThat(second.getString("lastDay")).isEqualTo("2027-01-04");
    assertThat(second.getJsonObject("active").getString("lastDay")).isEqualTo("2027-01-01");
    ok(centre.post(versions + "/2/activation", ""));
    assertThat(ok(centre.get(versions + "/1")).getString("state")).isEqualTo("RETIRED");
    assertThat(ok(centre.post(versions + "/1/preview", example)).getString("lastDay"))
        .isEqualTo("2027-01-01");
    assertThat(ok(centre.get(versions + "/1")).getString("state")).isEqualTo("RETIRED");

    String incident = send(staff, word(), "OWN");
    learn(incident, Instant.now().minus(Duration.ofHours(1)), 101, false);
    assertThat(clock(incident, code).getInt("ruleVersion")).isEqualTo(2);
  }

  @Test
  void areRuledByTheCentreAlone() {
    assertThat(ok(staff.get(RULES)).getJsonArray("items")).hasSizeGreaterThanOrEqualTo(5);
    String versions = RULES + "/" + PROMPT + "/versions";
    assertThat(staff.post(versions, rule(3, false)).statusCode()).isEqualTo(403);
    assertThat(staff.post(versions + "/1/activation", "").statusCode()).isEqualTo(403);
    assertThat(centre.get(RULES + "/nothing/versions/1").statusCode()).isEqualTo(404);
    assertThat(centre.post(RULES + "/Bad_Code/versions", rule(3, false)).statusCode())
        .isEqualTo(400);
    assertThat(centre.post(versions, rule(0, false)).statusCode()).isEqualTo(400);
  }

  @Test
  void remindWhoHandlesTheCaseOfEachOnce() {
    String title = word();
    String incident = send(staff, title, "OWN");
    // the last day ended with yesterday
    learn(incident, Instant.now().minus(Duration.ofDays(5)), 101, false);
    Rest approver = Product.running().as("approver@482064");
    Until.holds("staff is reminded", () -> reminders(staff, title) == 1);
    Until.holds("the approver is reminded", () -> reminders(approver, title) == 1);

    String later = word();
    String other = send(staff, later, "OWN");
    learn(other, Instant.now().minus(Duration.ofDays(4)), 101, false);
    Until.holds("a later round is over", () -> reminders(staff, later) == 1);
    assertThat(reminders(staff, title)).isEqualTo(1);
    for (String stranger : List.of("trainee@482064", "auditor@482064", "staff@482021")) {
      assertThat(reminders(Product.running().as(stranger), title)).as(stranger).isZero();
    }

    // other facts, another due time: reminded anew
    learn(incident, Instant.now().minus(Duration.ofDays(4)), 101, false);
    Until.holds("staff is reminded of the new day", () -> reminders(staff, title) == 2);

    String quiet = word();
    String reported = send(staff, quiet, "OWN");
    learn(reported, Instant.now().minus(Duration.ofDays(1)), 101, false);
    ok(staff.post(reported + "/clocks/" + PROMPT + "/report", "{}"));
    learn(reported, Instant.now().minus(Duration.ofDays(5)), 101, false);
    String last = word();
    learn(send(staff, last, "OWN"), Instant.now().minus(Duration.ofDays(5)), 101, false);
    Until.holds("a later round is over", () -> reminders(staff, last) == 1);
    assertThat(reminders(staff, quiet)).isZero();
  }

  private static long reminders(Rest reader, String title) {
    return items(reader.get("/api/v1/notices?limit=100")).stream()
        .map(notice -> notice.getString("title", ""))
        .filter(told -> told.contains(title) && told.contains("個人情報保護委員会への速報"))
        .count();
  }

  private static String rule(int days, boolean shifts) {
    return """
        {"name":"試行","text":"試行のための規則","recipient":"COMMISSION","trigger":"PERSONAL_DATA",
         "personsOver":100,"days":%d,"warnDaysBefore":2,"remindHoursBefore":[48,0,-24],"knowingIsDayOne":true,
         "shiftsFromClosedDays":%s,"fulfilledBy":"NOTED"}
        """
        .formatted(days, shifts);
  }

  private void learn(String incident, Instant known, int persons, boolean wrongful) {
    HttpResponse<String> answer =
        staff.put(
            incident + "/facts",
            "{\"knownAt\":\"%s\",\"persons\":%d,\"wrongfulPurpose\":%s}"
                .formatted(known, persons, wrongful),
            etag(staff.get(incident + "/facts")));
    ok(answer);
  }

  private JsonObject clock(String incident, String duty) {
    return Objects.requireNonNull(clocks(incident).get(duty), duty);
  }

  private Map<String, JsonObject> clocks(String incident) {
    return items(staff.get(incident + "/clocks")).stream()
        .collect(Collectors.toMap(clock -> clock.getString("duty"), clock -> clock));
  }
}
