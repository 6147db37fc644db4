package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The directory of a whole country: 47 prefectures and 1,741 municipalities, all invented. */
class OrganisationImportIT {
  private static final String IMPORT = "/api/v1/organisations/import";
  private static final Charset WINDOWS = Charset.forName("windows-31j");
  private static final int ROWS = 1_788;

  private static final Product PRODUCT = Product.another("directory");

  private final Rest centre = PRODUCT.as("admin@990001");

  @AfterAll
  static void end() {
    PRODUCT.close();
  }

  @Test
  void takesAWholeCountryOnceAndRefusesASpoiledFileWhole() {
    var rows = rows();
    assertThat(rows).hasSize(ROWS);

    var spoiled = new ArrayList<>(rows);
    spoiled.set(10, spoiled.get(10).replaceFirst("^(.{5}).", "$1x"));
    spoiled.set(500, rows.get(499));
    spoiled.set(1_700, spoiled.get(1_700).replace("MUNICIPALITY", "CLUB"));
    var refused = post(file(spoiled), StandardCharsets.UTF_8);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Rest.object(refused).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("pointer").replaceFirst("/\\w+$", ""))
        .containsExactly("/rows/12", "/rows/502", "/rows/1702");
    assertThat(centre.get("/api/v1/organisations/" + codeOf(rows.get(20))).statusCode())
        .isEqualTo(404);

    assertThat(counts(post("\uFEFF" + file(rows), StandardCharsets.UTF_8)))
        .containsExactly(ROWS, 0, 0);
    assertThat(counts(post(file(rows), StandardCharsets.UTF_8))).containsExactly(0, 0, ROWS);
    assertThat(counts(post(file(rows), WINDOWS))).containsExactly(0, 0, ROWS);
    assertThat(centre.get("/api/v1/organisations/" + codeOf(rows.get(20))).statusCode())
        .isEqualTo(200);
  }

  /** 47 prefectures, and 1,741 municipalities spread over them. */
  private static List<String> rows() {
    return IntStream.rangeClosed(1, 47)
        .boxed()
        .flatMap(
            prefecture ->
                Stream.concat(
                    Stream.of(row(prefecture, 0, "PREFECTURE")),
                    IntStream.range(0, prefecture <= 2 ? 38 : 37)
                        .mapToObj(n -> row(prefecture, 201 + n, "MUNICIPALITY"))))
        .toList();
  }

  private static String row(int prefecture, int number, String kind) {
    var digits = "%02d%03d".formatted(prefecture, number);
    var place = "試験%02d県".formatted(prefecture);
    return "%s%d,%s,%s,%s,%s"
        .formatted(
            digits,
            checkDigit(digits),
            kind,
            place,
            number == 0 ? place : "試験%s市".formatted(digits),
            number == 0 ? "しけんけん" : "しけんし");
  }

  /** JIS X 0401: weights 6 to 2, eleven minus the rest of the sum, its last digit. */
  private static int checkDigit(String digits) {
    int sum = IntStream.range(0, 5).map(i -> (6 - i) * (digits.charAt(i) - '0')).sum();
    return (11 - sum % 11) % 10;
  }

  private static String codeOf(String row) {
    return row.substring(0, 6);
  }

  private static String file(List<String> rows) {
    return "code,kind,prefecture,name,kana\n" + String.join("\n", rows) + "\n";
  }

  private static List<Integer> counts(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var result = Rest.object(response);
    return Stream.of("imported", "changed", "unchanged").map(result::getInt).toList();
  }

  private HttpResponse<String> post(String file, Charset charset) {
    return centre.send(
        centre
            .request(IMPORT)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(file.getBytes(charset))));
  }
}
