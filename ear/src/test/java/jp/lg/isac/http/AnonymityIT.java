package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** Who reports without a name goes on writing, and no reader's answer tells who it is. */
class AnonymityIT {
  private static final Pattern MOMENT =
      Pattern.compile("\"(\\w+)\":\"(\\d{4}-\\d\\d-\\d\\dT[^\"]+)\"");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> READERS =
      List.of("staff@482021", "coordinator@480002", "coordinator@490008", "analyst@990001");

  private final Rest reporter = Product.running().as("staff@482030");
  private final Rest peer = Product.running().as("staff@482021");

  @Test
  void tellsNoReaderWhoReportsNorWhenBeyondTheDay() {
    String title = word();
    String incident = reportWithTwoFollowUps(title);
    String asked = sharedPath(peer, title) + "/comments";
    created(peer.post(asked, "{\"kind\":\"QUESTION\",\"body\":\"どの版ですか。\"}"));
    created(
        reporter.post(
            sharedPath(reporter, title) + "/comments", "{\"body\":\"第2版です。\",\"answers\":1}"));
    Set<String> own = uuids(reporter.get(incident).body() + reporter.get("/api/v1/me").body());

    for (String name : READERS) {
      Rest reader = Product.running().as(name);
      String path = sharedPath(reader, title);
      eventually(() -> hits(reader, title).size() == 1);
      String report = reader.get(path).body() + reader.get(path + "/stages").body();
      String answers = byReporter(reader.get(path + "/comments")).toString();
      String hit = hits(reader, title).toString();
      for (String read : List.of(report, answers, hit)) {
        assertThat(read).as(name).doesNotContain("482030", "緑浜", "みどりはま", "staff@", "127.0.0.1");
        assertThat(uuids(read)).as(name).doesNotContainAnyElementsOf(own);
        assertThat(moments(read))
            .as(name + " reads " + read)
            .isNotEmpty()
            .allSatisfy(moment -> assertThat(moment).endsWith("T15:00:00Z"));
      }
      assertThat(items(reader.get(path + "/stages"))).as(name).hasSize(2);
    }
  }

  @Test
  void leavesNothingThatTwoOfItsReportsHaveInCommon() {
    String first = word();
    String second = word();
    reportWithTwoFollowUps(first);
    reportWithTwoFollowUps(second);

    for (String name : READERS) {
      Rest reader = Product.running().as(name);
      var common = new HashSet<>(uuids(reader.get(sharedPath(reader, first)).body()));
      common.retainAll(uuids(reader.get(sharedPath(reader, second)).body()));
      assertThat(common).as(name).isEmpty();
    }
  }

  @Test
  void recallsWithoutTellingTheHour() {
    String title = word();
    String incident = reportWithTwoFollowUps(title);
    String path = sharedPath(peer, title);
    assertThat(reporter.post(incident + "/recall", "{\"reason\":\"誤って共有したため\"}").statusCode())
        .isEqualTo(200);

    JsonObject tombstone = ok(peer.get(path));
    assertThat(tombstone.getString("recalledAt")).endsWith("T15:00:00Z");
    assertThat(tombstone.getString("updatedAt")).isEqualTo(tombstone.getString("recalledAt"));
  }

  /** The path of the incident. */
  private String reportWithTwoFollowUps(String title) {
    String incident =
        INCIDENTS
            + "/"
            + created(reporter.post(INCIDENTS, incident(title, "ALL", ",\"anonymous\":true")))
                .getString("id");
    for (String said : List.of("調べています。", "復旧しました。")) {
      created(
          reporter.post(
              incident + "/reports",
              "{\"stage\":\"FOLLOW_UP\",\"body\":\"%s\",\"status\":\"SENT\"}".formatted(said)));
    }
    return incident;
  }

  private static List<JsonObject> byReporter(HttpResponse<String> comments) {
    return items(comments).stream().filter(c -> c.getBoolean("byReporter")).toList();
  }

  private static Set<String> uuids(String text) {
    return UUID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> moments(String text) {
    return MOMENT.matcher(text).results().map(match -> match.group(2)).toList();
  }
}
