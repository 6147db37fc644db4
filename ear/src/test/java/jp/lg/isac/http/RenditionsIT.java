package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** Before it is sent, an author sees what each kind of reader is going to read. */
class RenditionsIT {
  private static final List<String> SAME =
      List.of(
          "kind",
          "title",
          "occurredAt",
          "detectedAt",
          "causeClass",
          "summary",
          "impact",
          "countermeasures",
          "systems",
          "vendors",
          "tlp",
          "sourceName",
          "prefecture");

  private final Rest author = Product.running().as("staff@482030");

  @Test
  void areWhatTheirReadersReadOnceItIsSent() {
    String title = word();
    String path = draft(incident(title, "ALL", ",\"status\":\"DRAFT\""));
    List<JsonObject> prospects = items(author.get(path + "/renditions"));
    assertThat(prospects)
        .extracting(each -> each.getString("reader"))
        .containsExactly("CENTRE", "OFFICE", "PEERS");
    assertThat(prospects.getFirst().getJsonArray("systems")).hasSize(1);
    assertThat(prospects.getLast().getJsonArray("systems")).isEmpty();

    send(path);

    var readers =
        Map.of("CENTRE", "analyst@990001", "OFFICE", "coordinator@480002", "PEERS", "staff@482021");
    for (JsonObject prospect : prospects) {
      Rest reader =
          Product.running().as(Objects.requireNonNull(readers.get(prospect.getString("reader"))));
      JsonObject read = ok(reader.get(sharedPath(reader, title)));
      assertThat(SAME).allSatisfy(name -> assertThat(prospect.get(name)).isEqualTo(read.get(name)));
    }
    assertThat(items(author.get(path + "/renditions"))).isEmpty();
  }

  @Test
  void isOneForAllReadersOfAnAnonymousReportWithWhatIsMaskedSoFar() {
    String title = word();
    String path =
        draft(
            incident(title, "ALL", ",\"status\":\"DRAFT\",\"anonymous\":true")
                .replace("端末の挙動", "緑浜市の端末の挙動"));
    assertThat(items(author.get(path + "/renditions")).getFirst().getString("summary"))
        .contains("緑浜市");
    JsonObject hit = items(author.get(path + "/reports/1/identity")).getFirst();
    ok(
        author.put(
            path + "/reports/1/identity",
            "{\"decisions\":[{\"place\":\"%s\",\"text\":\"%s\",\"masked\":true}]}"
                .formatted(hit.getString("place"), hit.getString("text")),
            "\"0\""));

    List<JsonObject> prospects = items(author.get(path + "/renditions"));

    assertThat(prospects).hasSize(1);
    assertThat(prospects.getFirst().getString("summary")).contains("●●").doesNotContain("緑浜");
    assertThat(prospects.getFirst().isNull("sourceName")).isTrue();
    assertThat(prospects.getFirst().isNull("prefecture")).isTrue();
    assertThat(prospects.getFirst().getString("occurredAt")).endsWith("T15:00:00Z");
  }

  @Test
  void areNoneWhereNobodyElseReads() {
    String path = draft(incident(word(), "OWN", ",\"status\":\"DRAFT\""));
    assertThat(items(author.get(path + "/renditions"))).isEmpty();
    assertThat(Product.running().as("staff@482021").get(path + "/renditions").statusCode())
        .isEqualTo(404);
  }

  @Test
  void sayWhatIsMissing() {
    var answer = author.get(draft("{\"status\":\"DRAFT\"}") + "/renditions");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("/audience", "/summary");
  }

  private String draft(String incident) {
    return INCIDENTS + "/" + created(author.post(INCIDENTS, incident)).getString("id");
  }

  private void send(String path) {
    ok(author.patch(path, "{\"status\":\"SENT\"}", etag(author.get(path))));
  }
}
