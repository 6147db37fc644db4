package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

class AttachmentsIT {
  private static final int MEGABYTE = 1_000_000;
  private static final String BOUNDARY = "isac-boundary";

  private final Product product = Product.running();
  private final Rest staff = product.as("staff@482021");

  @Test
  void keepsALargeFileUnderItsJapaneseNameForTheOwnOrganisationAlone() throws SQLException {
    String incident = incident();
    var kept = created(attach(incident, "通信記録（髙橋・﨑）.pdf", 40 * MEGABYTE));
    String file = incident + "/attachments/" + kept.getString("id");

    assertThat(kept.getJsonNumber("size").longValue()).isEqualTo(40L * MEGABYTE);
    var download = staff.get(file);
    assertThat(download.body()).hasSize(40 * MEGABYTE).startsWith("%PDF-1.7").endsWith("x");
    assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E9%80%9A%E4%BF%A1%E8%A8%98%E9%8C%B2%EF%BC%88%E9%AB%99");
    for (String stranger : List.of("staff@482013", "approver@492019")) {
      assertThat(product.as(stranger).get(file).statusCode()).isEqualTo(404);
    }
    assertThat(product.as("coordinator@480002").get(file).statusCode()).isEqualTo(403);
    try (var app = product.asApp();
        var statement = app.createStatement();
        var row = statement.executeQuery("select count(*) from attachment_chunk")) {
      row.next();
      assertThat(row.getLong(1)).isZero();
    }
  }

  @Test
  void keepsNothingOfAFileThatIsTooLarge() {
    String incident = incident();

    var refused = attach(incident, "large.pdf", 51 * MEGABYTE);

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(items(staff.get(incident + "/attachments"))).isEmpty();
  }

  @Test
  void refusesAFileThatIsNotWhatItsNameSays() {
    String incident = incident();

    assertThat(attach(incident, "picture.png", 100).statusCode()).isEqualTo(415);
    assertThat(attach(incident, "tool.exe", 100).statusCode()).isEqualTo(415);
    assertThat(items(staff.get(incident + "/attachments"))).isEmpty();
  }

  private String incident() {
    return CaseRest.send(staff, CaseRest.word(), "OWN");
  }

  /** Sends a PDF of this size, made as it is sent. */
  private HttpResponse<String> attach(String incident, String name, int size) {
    var request =
        staff
            .request(incident + "/attachments")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofInputStream(() -> form(name, size)));
    return staff.send(request);
  }

  private static InputStream form(String name, int size) {
    String head = "%PDF-1.7\n";
    var filling = new byte[size - head.length()];
    Arrays.fill(filling, (byte) 'x');
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                bytes(
                    """
                    --%s\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    %s"""
                        .formatted(BOUNDARY, name, head)),
                new ByteArrayInputStream(filling),
                bytes("\r\n--%s--\r\n".formatted(BOUNDARY)))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
