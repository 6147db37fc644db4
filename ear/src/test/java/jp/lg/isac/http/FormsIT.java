package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.etag;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** An organisation makes forms of a case of its own; the centre keeps what they look like. */
class FormsIT {
  private static final String DEFINITIONS = "/api/v1/form-definitions";
  private static final String PHONE =
      "{\"values\":{\"contactPhone\":\"000-111-2222\",\"department\":\"髙﨑課\"}}";

  private final Rest staff = Product.running().as("staff@482064");
  private final Rest peer = Product.running().as("staff@482021");
  private final Rest centre = Product.running().as("admin@990001");

  private final String word = word();
  private final String incident = send(staff, word, "ALL");
  private final String forms = incident + "/forms";
  private final String report = forms + "/prefecture-report";

  @Test
  void fillThemselvesFromTheCaseAndTellWhatIsMissing() {
    assertThat(items(staff.get(forms)))
        .extracting(form -> form.getString("code"))
        .contains(
            "prefecture-report",
            "personal-information-first",
            "personal-information-final",
            "ransomware-common",
            "ddos-common",
            "press-release");

    JsonObject form = ok(staff.get(report));
    assertThat(form.getString("title")).contains("見本");
    assertThat(value(form, "title")).isEqualTo(word);
    assertThat(value(form, "causeClass")).endsWith("ウイルス感染");
    assertThat(value(form, "occurredAt")).contains("令和");
    assertThat(value(form, "reports")).startsWith("第一報").contains("端末の挙動がおかしい。");
    assertThat(missing(form)).contains("電話番号", "担当課").doesNotContain("件名", "影響");

    ok(
        staff.put(
            incident + "/facts",
            "{\"knownAt\":\"2026-01-05T01:00:00Z\",\"persons\":101,\"wrongfulPurpose\":true}",
            etag(staff.get(incident + "/facts"))));
    created(staff.post(incident + "/indicators", "{\"value\":\"evil.example\"}"));
    JsonObject personal = ok(staff.get(forms + "/personal-information-first"));
    assertThat(value(personal, "persons")).isEqualTo("101");
    assertThat(value(personal, "wrongfulPurpose")).isEqualTo("あり");
    assertThat(value(personal, "sensitive")).isEqualTo("なし");
    assertThat(value(ok(staff.get(forms + "/ransomware-common")), "indicators"))
        .isEqualTo("evil[.]example");
  }

  @Test
  void shareWhatIsTypedOnce() {
    String first = etag(staff.get(report));
    assertThat(missing(ok(staff.put(report, PHONE, first)))).doesNotContain("電話番号", "担当課");
    assertThat(staff.put(report, PHONE, first).statusCode()).isEqualTo(412);

    JsonObject press = ok(staff.get(forms + "/press-release"));
    assertThat(value(press, "contactPhone")).isEqualTo("000-111-2222");

    ok(
        staff.put(
            forms + "/press-release",
            "{\"values\":{\"pressTitle\":\"お知らせ\",\"contactPhone\":\"000-111-2222\"}}",
            etag(staff.get(forms + "/press-release"))));
    assertThat(value(ok(staff.get(forms + "/press-release")), "pressTitle")).isEqualTo("お知らせ");
    JsonObject again = ok(staff.get(report));
    assertThat(value(again, "title")).isEqualTo(word);
    // the press release has it too and named it no more
    assertThat(missing(again)).contains("担当課").doesNotContain("電話番号");
  }

  @Test
  void tellWhoTypesFirstBesideAnotherToReadAgain() throws Exception {
    String read = etag(staff.get(report));
    try (var other = Product.running().asSuperuser();
        var statement = other.createStatement();
        // what a transaction sees of others' waiting does not change while it lasts
        var observer = Product.running().asSuperuser();
        var observing = observer.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate(
          """
          insert into form_typed (organisation, incident, texts, version)
          values ('482064', '%s', '{"department": "先の課"}', 1)
          """
              .formatted(incident.substring(incident.lastIndexOf('/') + 1)));

      var answer = CompletableFuture.supplyAsync(() -> staff.put(report, PHONE, read));
      Until.holds("the second one waits for the first", () -> somebodyWaits(observing));
      other.commit();

      assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(412);
    }
    assertThat(value(ok(staff.get(report)), "department")).isEqualTo("先の課");
    ok(staff.put(report, PHONE, etag(staff.get(report))));
  }

  private static boolean somebodyWaits(Statement statement) {
    try (var waiting =
        statement.executeQuery(
            "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%into form_typed%')")) {
      waiting.next();
      return waiting.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refuseWhatTheyDoNotHave() {
    String read = etag(staff.get(report));
    var unknown = staff.put(report, "{\"values\":{\"no/field\":\"x\"}}", read);
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("/values/no~1field", "この様式にない項目です。");
    String tooLong = "{\"values\":{\"department\":\"%s\"}}".formatted("あ".repeat(10_001));
    assertThat(staff.put(report, tooLong, read).statusCode()).isEqualTo(400);
    assertThat(staff.get(forms + "/nothing").statusCode()).isEqualTo(404);
    assertThat(value(ok(staff.get(report)), "department")).isEmpty();
  }

  @Test
  void areTakenAsPdfWordAndExcel() throws IOException {
    ok(staff.put(report, PHONE, etag(staff.get(report))));

    var pdf = file("PDF");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("髙", "﨑", "都道府県への報告書（見本）", "000-111-2222");
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
      }
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(file("DOCX").body()))) {
      assertThat(document.getTables().getFirst().getText()).contains("髙﨑課");
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("XLSX").body()))) {
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("都道府県への報告書（見本）");
    }
    assertThat(staff.get(report + "/file?format=ODT").statusCode()).isIn(400, 404);
  }

  @Test
  void areTheOwnOrganisationsAlone() {
    for (String path : List.of(forms, report, report + "/file?format=DOCX")) {
      assertThat(peer.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(Product.running().as("analyst@990001").get(path).statusCode()).isEqualTo(403);
      assertThat(Product.running().as("trainee@482064").get(path).statusCode()).isEqualTo(403);
    }
    assertThat(peer.put(report, PHONE, "\"0\"").statusCode()).isEqualTo(404);
  }

  @Test
  void goWithADraftThatIsThrownAway() {
    String draft =
        INCIDENTS
            + "/"
            + created(staff.post(INCIDENTS, "{\"title\":\"下書き\",\"status\":\"DRAFT\"}"))
                .getString("id");
    ok(staff.put(draft + "/forms/prefecture-report", PHONE, "\"0\""));

    assertThat(staff.delete(draft).statusCode()).isEqualTo(204);
    assertThat(staff.get(draft + "/forms").statusCode()).isEqualTo(404);
  }

  @Test
  void followTheVersionThatTheCentreActivated() {
    String code = "trial-" + UUID.randomUUID().toString().substring(0, 8);
    String versions = DEFINITIONS + "/" + code + "/versions";
    var drafted = centre.post(versions, definition("試しの様式", "a"));
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    assertThat(staff.get(forms + "/" + code).statusCode()).isEqualTo(404);
    assertThat(centre.post(versions + "/1/activation", "").body()).contains("form.not-previewed");

    assertThat(ok(centre.post(versions + "/1/preview", "")).toString()).contains("（概要）", "（手入力）");
    assertThat(ok(centre.get(versions + "/1")).getString("state")).isEqualTo("PREVIEWED");
    var changed =
        centre.put(versions + "/1", definition("直した様式", "a"), etag(centre.get(versions + "/1")));
    assertThat(ok(changed).getString("state")).isEqualTo("DRAFT");
    assertThat(centre.put(versions + "/1", definition("遅い様式", "a"), etag(drafted)).statusCode())
        .isEqualTo(412);
    ok(centre.post(versions + "/1/preview", ""));
    ok(centre.post(versions + "/1/activation", ""));
    assertThat(ok(staff.get(forms + "/" + code)).getString("title")).isEqualTo("直した様式");
    assertThat(centre.post(versions + "/1/activation", "").statusCode()).isEqualTo(409);
    assertThat(
            centre
                .put(versions + "/1", definition("x", "a"), etag(centre.get(versions + "/1")))
                .body())
        .contains("form.stands");

    assertThat(centre.post(versions, definition("次の様式", "b")).statusCode()).isEqualTo(201);
    ok(centre.post(versions + "/2/preview", ""));
    ok(centre.post(versions + "/2/activation", ""));
    assertThat(ok(staff.get(versions + "/1")).getString("state")).isEqualTo("RETIRED");
    assertThat(ok(staff.get(forms + "/" + code)).getInt("formVersion")).isEqualTo(2);
  }

  @Test
  void areRuledByTheCentreAlone() {
    String versions = DEFINITIONS + "/prefecture-report/versions";
    assertThat(items(staff.get(DEFINITIONS))).hasSizeGreaterThanOrEqualTo(6);
    assertThat(staff.post(versions, definition("x", "a")).statusCode()).isEqualTo(403);
    assertThat(staff.post(versions + "/1/preview", "").statusCode()).isEqualTo(403);
    assertThat(centre.get(DEFINITIONS + "/nothing/versions/1").statusCode()).isEqualTo(404);
    assertThat(centre.post(DEFINITIONS + "/Bad_Code/versions", definition("x", "a")).statusCode())
        .isEqualTo(400);
    var twice = centre.post(DEFINITIONS + "/twice/versions", definition("x", "typed"));
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("/sections/0/fields/1/name", "同じ記号の項目");
  }

  private HttpResponse<byte[]> file(String format) {
    var response =
        staff.send(staff.request(report + "/file?format=" + format), BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static String definition(String title, String name) {
    return """
        {"title":"%s","recipient":"宛先","sections":[{"heading":"見出し","fields":[
          {"name":"%s","label":"概要","source":"SUMMARY","required":true},
          {"name":"typed","label":"所見","source":"TYPED","required":true,"hint":"例"}]}]}
        """
        .formatted(title, name);
  }

  private static List<String> missing(JsonObject form) {
    return form.getJsonArray("missing").getValuesAs(JsonValue::toString).stream()
        .map(text -> text.replace("\"", ""))
        .toList();
  }

  /** What a field says, or empty text. */
  private static String value(JsonObject form, String name) {
    return form.getJsonArray("sections").getValuesAs(JsonObject.class).stream()
        .flatMap(section -> section.getJsonArray("fields").getValuesAs(JsonObject.class).stream())
        .filter(field -> field.getString("name").equals(name))
        .map(field -> field.getString("value", ""))
        .findFirst()
        .orElseThrow();
  }
}
