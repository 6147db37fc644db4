package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipInputStream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A whole case leaves the product: the record on A4, and its files with a manifest of hashes. */
class CaseExportIT {
  private final String earlier = Instant.now().minus(Duration.ofHours(1)).toString();

  private final Rest staff = Product.running().as("staff@482048");
  private final String title = word();
  private final String incident = send(staff, title, "OWN");

  @Test
  void tellsTheWholeCaseOnPaper() throws IOException {
    created(
        staff.post(
            incident + "/timeline",
            "{\"at\":\"%s\",\"kind\":\"CONTAINED\",\"what\":\"髙﨑課の回線を切断した。\"}".formatted(earlier)));
    created(staff.post(incident + "/tasks", "{\"title\":\"記録の保全\",\"done\":false}"));
    created(
        staff.post(
            incident + "/contacts",
            "{\"at\":\"%s\",\"channel\":\"TELEPHONE\",\"whom\":\"見本県警察\",\"said\":\"相談した。\"}"
                .formatted(earlier)));
    created(staff.post(incident + "/indicators", "{\"value\":\"http://evil.example/a\"}"));
    var evidence = created(keep("log.txt", "証跡".getBytes(StandardCharsets.UTF_8)));

    // a narrow column breaks lines anywhere
    String text = text(take("PDF").body()).replaceAll("\\s", "");

    assertThat(text)
        .contains(title, "第一報", "髙﨑課の回線を切断した。", "記録の保全", "見本県警察")
        .contains("hxxp://evil[.]example/a")
        .contains(evidence.getString("sha256"))
        .doesNotContain("http://evil.example");
  }

  @Test
  void carriesEveryFileWithAManifestOfHashes() throws Exception {
    byte[] large = new byte[3_000_000];
    new Random(7).nextBytes(large);
    byte[] text = new byte[large.length];
    for (int i = 0; i < large.length; i++) {
      text[i] = (byte) ('a' + (large[i] & 15));
    }
    created(keep("大きな記録.txt", text));
    created(keep("大きな記録.txt", "同じ名前".getBytes(StandardCharsets.UTF_8)));
    created(attach("図.txt", "添付".getBytes(StandardCharsets.UTF_8)));

    HttpResponse<byte[]> zip = take("ZIP");
    Map<String, byte[]> files = unpacked(zip.body());

    assertThat(files.keySet())
        .containsExactly(
            "case.pdf",
            "evidence/001_大きな記録.txt",
            "evidence/002_大きな記録.txt",
            "files/001_図.txt",
            "manifest.csv");
    assertThat(files.get("evidence/001_大きな記録.txt")).isEqualTo(text);
    assertThat(text(file(files, "case.pdf"))).contains(title);
    List<String> manifest =
        new String(files.get("manifest.csv"), StandardCharsets.UTF_8).lines().toList();
    assertThat(manifest).hasSize(files.size());
    for (String line : manifest.subList(1, manifest.size())) {
      List<String> row = Arrays.asList(line.split(",", -1));
      byte[] file = file(files, row.getFirst().replace("\"", ""));
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
      assertThat(row.subList(1, 3)).containsExactly(Integer.toString(file.length), hash);
      assertThat(row.get(3)).isIn(line.startsWith("\"case.pdf\"") ? "" : hash);
    }
    assertThat(take("ZIP").body()).isEqualTo(zip.body());
  }

  @Test
  void isThereForNobodyElseAndIsWrittenDown() {
    for (String format : List.of("PDF", "ZIP")) {
      String path = incident + "/export?format=" + format;
      assertThat(Product.running().as("staff@482021").get(path).statusCode()).isEqualTo(404);
      assertThat(Product.running().as("analyst@990001").get(path).statusCode()).isEqualTo(403);
      assertThat(Product.running().as("trainee@482048").get(path).statusCode()).isEqualTo(403);
    }
    take("PDF");
    assertThat(
            ok(Product.running().as("admin@482048").get("/api/v1/activities?action=case.export"))
                .toString())
        .contains(incident.substring(incident.lastIndexOf('/') + 1));
  }

  private HttpResponse<byte[]> take(String format) {
    var response =
        staff.send(
            staff.request(incident + "/export?format=" + format), BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] file(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private HttpResponse<String> keep(String name, byte[] content) {
    return post(
        "/evidence",
        part("name=\"collectedAt\"", earlier.getBytes(StandardCharsets.UTF_8)),
        part("name=\"source\"", "サーバ".getBytes(StandardCharsets.UTF_8)),
        part("name=\"file\"; filename=\"%s\"".formatted(name), content));
  }

  private HttpResponse<String> attach(String name, byte[] content) {
    return post("/attachments", part("name=\"file\"; filename=\"%s\"".formatted(name), content));
  }

  private HttpResponse<String> post(String path, byte[]... parts) {
    return staff.send(
        staff
            .request(incident + path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArrays(List.of(parts)),
                    BodyPublishers.ofString("--b--\r\n"))));
  }

  private static byte[] part(String disposition, byte[] content) {
    byte[] head =
        ("--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] part = Arrays.copyOf(head, head.length + content.length + 2);
    System.arraycopy(content, 0, part, head.length, content.length);
    part[part.length - 2] = '\r';
    part[part.length - 1] = '\n';
    return part;
  }
}
