package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/** Who uses what is reported of is told, as far as he may read the report; nobody learns who. */
class RegisterIT {
  private static final String SYSTEMS = "/api/v1/systems";
  private static final String NAMES = "/api/v1/vendor-names";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Rest reporter = Product.running().as("staff@482013");
  private final Rest user = Product.running().as("staff@482048");
  private final Rest other = Product.running().as("staff@482021");
  private final Rest outsideUser = Product.running().as("staff@492019");
  private final Rest centre = Product.running().as("analyst@990001");

  @Test
  void tellsWhoUsesWhatIsReportedAndNobodyElse() {
    String vendor = word();
    String line = registered(user, "株式会社" + vendor);
    registered(outsideUser, vendor);
    String title = word();
    share(title, "(株) " + vendor);

    Until.holds("the user is told", () -> told(user, vendor) == 1);
    Until.holds(
        "the other reader is told of the report",
        () -> notices(other).stream().anyMatch(n -> title.equals(n.getString("title", ""))));
    for (var reader : List.of(other, outsideUser, reporter, centre)) {
      assertThat(told(reader, vendor)).isZero();
    }

    String thread = "/api/v1/vendors/" + ok(user.get(line)).getString("vendorId");
    assertThat(ok(user.get(line)).getInt("reports")).isEqualTo(1);
    assertThat(ok(user.get(thread)).getJsonArray("systems")).hasSize(1);
    assertThat(titles(user, thread)).containsExactly(title);
    assertThat(titles(other, thread)).containsExactly(title);
    assertThat(ok(other.get(thread)).getJsonArray("systems")).isEmpty();
    assertThat(titles(reporter, thread)).containsExactly(title);
    assertThat(items(outsideUser.get(thread + "/reports"))).isEmpty();
    assertThat(Product.running().as("staff@492027").get(thread).statusCode()).isEqualTo(404);
    assertThat(Product.running().as("trainee@482048").get(thread).statusCode()).isEqualTo(403);
  }

  @Test
  void showsWhoWasToldWhatByTheVendor() {
    String vendor = word();
    String line = registered(user, vendor);
    String title = word();
    share(title, vendor);
    String report = CaseRest.sharedPath(user, title) + "/comments";
    String said = word();
    created(
        user.post(
            report,
            "{\"kind\":\"VENDOR_WORD\",\"anonymous\":true,\"toldOn\":\"2026-04-01\",\"body\":\"%s\"}"
                .formatted(said)));
    assertThat(user.post(report, "{\"kind\":\"VENDOR_WORD\",\"body\":\"x\"}").statusCode())
        .isEqualTo(400);

    String thread = "/api/v1/vendors/" + ok(user.get(line)).getString("vendorId");
    var words = items(other.get(thread + "/words"));
    assertThat(words).hasSize(1);
    assertThat(words.getFirst().getString("body")).isEqualTo(said);
    assertThat(words.getFirst().getString("toldOn")).isEqualTo("2026-04-01");
    assertThat(words.getFirst().isNull("sourceName")).isTrue();
    assertThat(Product.running().as("staff@492027").get(thread + "/words").statusCode())
        .isEqualTo(404);
  }

  @Test
  void isReadByItsOrganisationAlone() {
    String vendor = word();
    String line = registered(user, vendor);

    for (var reader : List.of(other, outsideUser)) {
      assertThat(reader.get(SYSTEMS + "?limit=100").body()).doesNotContain(vendor);
      assertThat(reader.get(line).statusCode()).isEqualTo(404);
      assertThat(reader.put(line, system("x", "y"), "\"1\"").statusCode()).isEqualTo(404);
      assertThat(reader.delete(line).statusCode()).isEqualTo(404);
      assertThat(CaseRest.hits(reader, vendor)).isEmpty();
    }
    for (String official : List.of("analyst@990001", "coordinator@480002", "auditor@482048")) {
      assertThat(Product.running().as(official).get(SYSTEMS).statusCode()).isEqualTo(403);
    }
    assertThat(centre.get(NAMES + "?limit=100").body()).doesNotContain(vendor);
    String thread = "/api/v1/vendors/" + ok(user.get(line)).getString("vendorId");
    assertThat(centre.get(thread).statusCode()).isEqualTo(404);
    assertThat(other.get(thread).statusCode()).isEqualTo(404);
  }

  @Test
  void isChangedByWhoHasReadIt() {
    String line = registered(user, word());
    String renamed = word();

    assertThat(user.put(line, system("文書", renamed), "\"99\"").statusCode()).isEqualTo(412);
    ok(user.put(line, system("文書", renamed), etag(user.get(line))));
    assertThat(ok(user.get(line)).getString("vendor")).isEqualTo(renamed);
    assertThat(user.post(SYSTEMS, system("", "")).statusCode()).isEqualTo(400);
    assertThat(user.delete(line).statusCode()).isEqualTo(204);
    assertThat(user.get(line).statusCode()).isEqualTo(404);
  }

  @Test
  void goesOutToExcelAndComesBack() {
    var clerk = Product.running().as("staff@482081");
    String first = word();
    String second = word();
    registered(clerk, first);
    String kept = registered(clerk, second);
    byte[] sheet = clerk.send(clerk.request(SYSTEMS + "/sheet"), BodyHandlers.ofByteArray()).body();
    assertThat(clerk.delete(kept).statusCode()).isEqualTo(204);

    var checked = items(imported(clerk, sheet, "?dryRun=true"));
    assertThat(checked).hasSize(2);
    assertThat(checked).extracting(row -> row.getBoolean("isNew")).containsOnlyOnce(true);
    assertThat(items(clerk.get(SYSTEMS))).hasSize(1);
    assertThat(items(imported(clerk, sheet, ""))).hasSize(2);
    assertThat(items(clerk.get(SYSTEMS)))
        .extracting(row -> row.getString("vendor"))
        .containsExactlyInAnyOrder(first, second);

    var wrong = imported(clerk, "no workbook".getBytes(StandardCharsets.US_ASCII), "");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("xlsx");
  }

  @Test
  void bringsNamesTogetherThatTheCentreSaysAreOne() {
    String name = word();
    String alias = word();
    String line = registered(user, alias);
    String title = word();
    share(title, name);
    Until.holds(
        "the report is there",
        () -> notices(user).stream().anyMatch(n -> title.equals(n.getString("title", ""))));
    assertThat(told(user, alias)).isZero();
    assertThat(ok(user.get(line)).getInt("reports")).isZero();

    String body = "{\"name\":\"%s\",\"aliases\":[\"%s\"]}".formatted(name, alias);
    created(centre.post(NAMES, body));

    assertThat(ok(user.get(line)).getInt("reports")).isEqualTo(1);
    share(word(), name);
    Until.holds("the user is told", () -> told(user, alias) == 1);
    var taken = centre.post(NAMES, "{\"name\":\"%s\"}".formatted(alias));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(other.post(NAMES, body).statusCode()).isEqualTo(403);
    assertThat(other.get(NAMES).statusCode()).isEqualTo(403);
  }

  private static String registered(Rest clerk, String vendor) {
    return SYSTEMS
        + "/"
        + created(clerk.post(SYSTEMS, system("文書管理 " + vendor, vendor))).getString("id");
  }

  private static String system(String system, String vendor) {
    return "{\"system\":\"%s\",\"vendor\":\"%s\",\"section\":\"総務課\"}".formatted(system, vendor);
  }

  /** Shares a report with the prefecture that names a vendor. */
  private void share(String title, String vendor) {
    created(
        reporter.post(
            INCIDENTS,
            incident(title, "ALL", "")
                .replace("\"scope\":\"ALL\"", "\"scope\":\"PREFECTURE\"")
                .replace("架空ソフト", vendor)));
  }

  private static HttpResponse<String> imported(Rest clerk, byte[] sheet, String query) {
    return clerk.send(
        clerk
            .request(SYSTEMS + "/import" + query)
            .header("Content-Type", SHEET)
            .POST(BodyPublishers.ofByteArray(sheet)));
  }

  private static List<String> titles(Rest reader, String thread) {
    return items(reader.get(thread + "/reports")).stream().map(r -> r.getString("title")).toList();
  }

  private static long told(Rest reader, String vendor) {
    return notices(reader).stream()
        .filter(n -> n.getString("kind").equals("VENDOR"))
        .filter(n -> n.getString("title", "").contains(vendor))
        .count();
  }

  private static List<JsonObject> notices(Rest reader) {
    return items(reader.get("/api/v1/notices?limit=100"));
  }
}
