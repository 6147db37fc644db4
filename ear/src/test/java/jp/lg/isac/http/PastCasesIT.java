package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** What happened in the years before comes in from Excel, tells nobody and starts no clock. */
class PastCasesIT {
  private static final String IMPORT = INCIDENTS + "/import";

  private final Rest clerk = Product.running().as("staff@482081");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void comeInWholeAndOnlyOnce() throws IOException {
    String first = word();
    String second = word();
    byte[] sheet =
        sheet(
            List.of(first, "IT障害", "非意図的要因：ハードウェア障害", "2021-04-05 10:00", "", "", "", "停電した。"),
            List.of(second, "Incident", "MALWARE", "令和4年7月1日", "2022/7/2", "端末", "", "感染した。"));

    var checked = items(imported(clerk, sheet, "?dryRun=true"));
    assertThat(checked).extracting(row -> row.getBoolean("isNew")).containsOnly(true);
    assertThat(titles(clerk)).doesNotContain(first, second);

    assertThat(items(imported(clerk, sheet, ""))).hasSize(2);
    assertThat(items(imported(clerk, sheet, "")))
        .extracting(row -> row.getBoolean("isNew"))
        .containsOnly(false);
    assertThat(titles(clerk)).containsOnlyOnce(first).containsOnlyOnce(second);
  }

  @Test
  void stayWithTheirOrganisationAndStartNoClock() throws IOException {
    String title = word();
    ok(imported(clerk, sheet(row(title, "2021-04-05 10:00")), ""));

    eventually(() -> hits(clerk, title).size() == 1);
    assertThat(hits(centre, title)).isEmpty();
    assertThat(shared(centre, title)).isEmpty();
    JsonObject incident =
        items(clerk.get(INCIDENTS + "?limit=100&to=2021-12-31")).stream()
            .filter(each -> each.getString("title").equals(title))
            .findFirst()
            .orElseThrow();
    String path = INCIDENTS + "/" + incident.getString("id");
    assertThat(incident.getString("status")).isEqualTo("SENT");
    assertThat(incident.getString("createdAt")).isEqualTo("2021-04-05T01:00:00Z");
    assertThat(clerk.get(path + "/clocks").body()).doesNotContain("dueAt\":\"");
    assertThat(items(clerk.get(path + "/reports"))).hasSize(1);
    assertThat(Product.running().as("admin@482081").get("/api/v1/notices").body())
        .doesNotContain(title);
  }

  @Test
  void areRefusedWholeWithEachBadRowNamed() throws IOException {
    String title = word();
    var refused =
        imported(
            clerk,
            sheet(
                row(title, "2021-04-05"),
                row("", "2021-04-05"),
                row(word(), "2999-01-01"),
                List.of(word(), "天災", "MALWARE", "きのう", "", "", "", "何か")),
            "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/rows/5/kind", "/rows/5/occurredAt", "天災");
    assertThat(titles(clerk)).doesNotContain(title);

    var incomplete =
        imported(
            clerk,
            sheet(row(title, "2021-04-05"), row("", "2021-04-05"), row(word(), "2999-01-01")),
            "");
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(incomplete.body()).contains("/rows/3/title", "/rows/4/occurredAt");
    assertThat(titles(clerk)).doesNotContain(title);

    var noWorkbook = imported(clerk, "no workbook".getBytes(StandardCharsets.US_ASCII), "");
    assertThat(noWorkbook.statusCode()).isEqualTo(400);
    assertThat(imported(Product.running().as("trainee@482081"), sheet(), "").statusCode())
        .isEqualTo(403);
  }

  private static List<String> row(String title, String occurredAt) {
    return List.of(title, "INCIDENT", "MALWARE", occurredAt, "", "", "", "何が起きたか");
  }

  private static List<String> titles(Rest reader) {
    return items(reader.get(INCIDENTS + "?limit=100&to=2023-12-31")).stream()
        .map(incident -> incident.getString("title"))
        .toList();
  }

  private static HttpResponse<String> imported(Rest clerk, byte[] sheet, String query) {
    return clerk.send(
        clerk
            .request(IMPORT + query)
            .setHeader(
                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .POST(BodyPublishers.ofByteArray(sheet)));
  }

  private static byte[] sheet(List<?>... rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "件名");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row + 1, column, rows[row].get(column).toString());
        }
      }
    }
    return bytes.toByteArray();
  }
}
