package jp.lg.isac.test;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A thread of reports as long cases make it: with many stages, comments and files, for everybody.
 *
 * @param incident path of the author's incident
 * @param incidentPage path of its page
 * @param report path of what a reader has of it
 * @param reportPage path of its page
 */
public record LongThread(String incident, String incidentPage, String report, String reportPage) {

  private static final String INCIDENTS = "/api/v1/incidents";
  private static final String REPORTS = "/api/v1/shared-reports";

  /**
   * Posts one.
   *
   * @param stages how many follow the first report
   */
  public static LongThread posted(
      Rest author, Rest reader, String title, int stages, int comments, int files) {
    var draft = created(author.post(INCIDENTS, incident(title)));
    var incident = INCIDENTS + "/" + draft.getString("id");
    for (int i = 1; i <= files; i++) {
      var content = "記録 %d: 端末の通信を調べた。%n".formatted(i).getBytes(StandardCharsets.UTF_8);
      created(author.upload(incident + "/attachments", "記録%d.txt".formatted(i), content));
    }
    var etag = author.get(incident).headers().firstValue("ETag").orElseThrow();
    var sent = author.patch(incident, "{\"status\":\"SENT\"}", etag);
    if (sent.statusCode() != 200) {
      throw new AssertionError(sent.body());
    }
    for (int i = 1; i <= stages; i++) {
      var stage = "{\"stage\":\"FOLLOW_UP\",\"body\":\"続報 %d: 調査が進んだ。\"}".formatted(i);
      created(author.post(incident + "/reports", stage));
    }
    var id = idOfNewest(reader, title);
    for (int i = 1; i <= comments; i++) {
      var comment = "{\"body\":\"%d: こちらでも確かめました。\"}".formatted(i);
      created(reader.post(REPORTS + "/" + id + "/comments", comment));
    }
    return new LongThread(
        incident,
        "/incident/detail.xhtml?id=" + draft.getString("id"),
        REPORTS + "/" + id,
        "/shared-report/detail.xhtml?id=" + id);
  }

  private static String incident(String title) {
    return """
        {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE","tlp":"GREEN",
         "summary":"端末の挙動がおかしい。","audience":{"scope":"ALL"},"status":"DRAFT"}
        """
        .formatted(title, Instant.now().minus(Duration.ofHours(1)));
  }

  private static String idOfNewest(Rest reader, String title) {
    return Rest.object(reader.get(REPORTS + "?limit=100"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(report -> title.equals(report.getString("title", null)))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private static JsonObject created(HttpResponse<String> response) {
    if (response.statusCode() != 201) {
      throw new AssertionError(
          String.format(Locale.ROOT, "%s: %s", response.request().uri(), response.body()));
    }
    return Rest.object(response);
  }
}
