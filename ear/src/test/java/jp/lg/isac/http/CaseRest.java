package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.lg.isac.test.Rest;

/** An organisation's incidents, as tests write and read them over REST. */
final class CaseRest {
  static final String INCIDENTS = "/api/v1/incidents";
  static final String SHARED = "/api/v1/shared-reports";

  private CaseRest() {}

  /** A word that stands nowhere else. */
  static String word() {
    return "語" + UUID.randomUUID().toString().replace("-", "");
  }

  /** The body of an incident for all, or for whom the scope says; with any further properties. */
  static String incident(String title, String scope, String further) {
    return """
        {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE",
         "summary":"端末の挙動がおかしい。","impact":"窓口業務は続いている。","vendors":["架空ソフト"],
         "systems":["文書管理"],"tlp":"%s","audience":{"scope":"%s"}%s}
        """
        .formatted(
            title,
            Instant.now().minus(Duration.ofHours(1)),
            scope.equals("ALL") ? "GREEN" : "AMBER",
            scope,
            further);
  }

  /** Sends an incident and answers with its path. */
  static String send(Rest author, String title, String scope) {
    return INCIDENTS
        + "/"
        + created(author.post(INCIDENTS, incident(title, scope, ""))).getString("id");
  }

  static JsonObject created(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return Rest.object(response);
  }

  static JsonObject ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Rest.object(response);
  }

  static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  /**
   * What the reader's list of shared reports has of this title, from the newest page on; an
   * anonymous one stands at the beginning of its day.
   */
  static List<JsonObject> shared(Rest reader, String title) {
    var found = new ArrayList<JsonObject>();
    String cursor = "";
    for (int page = 0; page < 20 && cursor != null; page++) {
      JsonObject list = ok(reader.get(SHARED + "?limit=100" + cursor));
      list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(report -> title.equals(report.getString("title", null)))
          .forEach(found::add);
      cursor = list.isNull("nextCursor") ? null : "&cursor=" + list.getString("nextCursor");
    }
    return found;
  }

  /** The path of the one rendition of this title that the reader reads. */
  static String sharedPath(Rest reader, String title) {
    assertThat(shared(reader, title)).hasSize(1);
    return SHARED + "/" + shared(reader, title).getFirst().getString("id");
  }

  /**
   * The reader's notices of this title; one of who shows no name stands at the beginning of its
   * day.
   */
  static List<JsonObject> notices(Rest reader, String title) {
    var found = new ArrayList<JsonObject>();
    String cursor = "";
    for (int page = 0; page < 20 && cursor != null; page++) {
      JsonObject list = ok(reader.get("/api/v1/notices?limit=100" + cursor));
      list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(notice -> notice.getString("title", "").contains(title))
          .forEach(found::add);
      cursor = list.isNull("nextCursor") ? null : "&cursor=" + list.getString("nextCursor");
    }
    return found;
  }

  static List<JsonObject> items(HttpResponse<String> list) {
    return ok(list).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** What the reader finds with exactly this word in it; without quotes a search finds more. */
  static List<JsonObject> hits(Rest reader, String word) {
    return items(reader.get("/api/v1/search?q=%22" + word + "%22"));
  }

  /** The indexer works beside the requests: asks again until it is so, for at most a minute. */
  static void eventually(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited a minute").isBefore(end);
    }
  }
}
