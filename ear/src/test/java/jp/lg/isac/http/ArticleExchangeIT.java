package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Articles come in from files that were written elsewhere, and go out as files again. */
class ArticleExchangeIT {
  private static final String ARTICLES = "/api/v1/articles";
  private static final String IMPORT = ARTICLES + "/import";

  private static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                  + "1f15c4890000000d4944415478da63fccfc05000000501010027e6b1c70000000049454e44ae426082");

  private final Rest centre = Product.running().as("analyst@990001");
  private final Rest staff = Product.running().as("staff@482048");
  private final String word = word();

  @Test
  void makesDraftsOfAFolderOnce() {
    byte[] folder =
        zip(
            Map.of(
                "手引/一.md",
                utf8(
                    """
                    ---
                    title: "一 %s"
                    tags: [初動対応]
                    language: en
                    reviewOn: 2099-03-31
                    tlp: AMBER+STRICT
                    author: だれか
                    ---
                    ![図](図.png) と ![ない](ない.png)
                    """
                        .formatted(word)),
                "手引/図.png",
                PNG,
                "手引/余り.png",
                PNG,
                "二.html",
                utf8(
                    "<title>二 %s</title><h2>章</h2><p onclick='x()'>本文<script>x()</script>"
                        .formatted(word)),
                "三 " + word + ".docx",
                docx("重要な手順")));

    JsonObject dry =
        ok(send(IMPORT + "?dryRun=true", "folder.zip", folder, "a" + word.substring(1)));
    assertThat(dry.getInt("imported")).isEqualTo(3);
    assertThat(dry.getBoolean("dryRun")).isTrue();
    assertThat(drafts()).isEmpty();

    JsonObject done = ok(send(IMPORT, "folder.zip", folder, word.substring(1)));
    assertThat(ok(send(IMPORT, "folder.zip", folder, word.substring(1)))).isEqualTo(done);

    assertThat(drafts()).hasSize(3);
    assertThat(outcomes(done))
        .containsEntry("手引/図.png", "FILE")
        .containsEntry("手引/余り.png", "LEFT_OUT")
        .containsEntry("二.html", "ARTICLE");
    JsonObject first = article(done, "手引/一.md");
    assertThat(first.getString("title")).isEqualTo("一 " + word);
    assertThat(first.getString("status")).isEqualTo("DRAFT");
    assertThat(first.getString("language")).isEqualTo("en");
    assertThat(first.getString("reviewOn")).isEqualTo("2099-03-31");
    assertThat(first.getString("tlp")).isEqualTo("AMBER+STRICT");
    assertThat(strings(first, "tags")).containsExactly("初動対応");
    assertThat(first.isNull("audience")).isTrue();
    assertThat(strings(file(done, "手引/一.md"), "notTaken")).containsExactly("author", "ない.png");
    String address = ARTICLES + "/" + first.getString("id");
    assertThat(items(centre.get(address + "/files")))
        .extracting(file -> file.getString("name"))
        .containsExactly("図.png");
    assertThat(article(done, "二.html").getString("body")).isEqualTo("## 章\n\n本文");
    JsonObject third = article(done, "三 " + word + ".docx");
    assertThat(third.getString("title")).isEqualTo("三 " + word);
    assertThat(third.getString("body")).isEqualTo("**重要な手順**![回線の図.png](image1.png)");
    assertThat(centre.get(ARTICLES + "/" + third.getString("id") + "/files").body())
        .contains("\"name\":\"image1.png\"");
    assertThat(staff.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void importsNothingIfOneFileIsWrong() {
    byte[] folder =
        zip(
            Map.of(
                "良い.md",
                utf8("# 良い " + word + "\n本文"),
                "a/悪い.md",
                utf8("---\ntags: [初動対応, " + word + "]\nreviewOn: あした\ntlp: PINK\n---\n本文"),
                "b.docx",
                utf8("文書ではない"),
                "長い.md",
                utf8("あ".repeat(100_001))));

    for (String dry : List.of("?dryRun=true", "")) {
      var refused = send(IMPORT + dry, "folder.zip", folder, null);

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Rest.object(refused).getJsonArray("errors").getValuesAs(JsonObject.class))
          .extracting(error -> error.getString("pointer"))
          .containsExactlyInAnyOrder(
              "/files/a~1悪い.md/tags/1",
              "/files/a~1悪い.md/reviewOn",
              "/files/a~1悪い.md/tlp",
              "/files/b.docx",
              "/files/長い.md/body");
      assertThat(refused.body()).contains("「" + word + "」はタグの一覧にありません");
    }
    assertThat(drafts()).isEmpty();
  }

  @Test
  void refusesWhatIsHostileOrUseless() {
    byte[] bomb = zip(Map.of("a.md", new byte[60_000_000]));

    assertThat(bomb.length).isLessThan(100_000);
    assertThat(send(IMPORT, "a.zip", bomb, null).statusCode()).isEqualTo(413);
    assertThat(send(IMPORT, "a.zip", utf8("PK"), null).statusCode()).isEqualTo(400);
    assertThat(send(IMPORT, "a.zip", zip(Map.of("a.txt", utf8("a"))), null).statusCode())
        .isEqualTo(400);
    assertThat(send(IMPORT, "a.exe", utf8("MZ"), null).statusCode()).isEqualTo(400);
    assertThat(
            send(
                    IMPORT,
                    "a.zip",
                    zip(Map.of("a.md", utf8("[x](b.exe)"), "b.exe", utf8("MZ"))),
                    null)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void takesBackWhatItGaveOut() {
    String body = "# 見出し\n\n---\n\n![図](図.png)\n\n|a|b|\n|---|---|\n|1|2|";
    String address = written("DRAFT", "ALL", body);
    created(AttachedFile.of("図.png", PNG).sendTo(centre, address + "/files"));

    Map<String, byte[]> mine = new LinkedHashMap<>(unpacked(export(centre)));
    String folder =
        mine.keySet().stream().filter(path -> path.contains(word)).findFirst().orElseThrow();
    mine.keySet().removeIf(path -> !path.startsWith(folder.substring(0, folder.indexOf('/') + 1)));
    JsonObject done = ok(send(IMPORT, "articles.zip", zip(mine), null));

    assertThat(mine).hasSize(2);
    JsonObject before = ok(centre.get(address));
    JsonObject after = article(done, folder.substring(0, folder.indexOf('/')) + "/article.md");
    for (String same : List.of("title", "body", "tags", "language", "reviewOn", "tlp")) {
      assertThat(after.get(same)).as(same).isEqualTo(before.get(same));
    }
    assertThat(after.getString("id")).isNotEqualTo(before.getString("id"));
    assertThat(items(centre.get(ARTICLES + "/" + after.getString("id") + "/files"))).hasSize(1);
  }

  @Test
  void givesOutWhatItsReaderMayReadAndNothingElse() {
    String draft = "下書き" + word;
    String internal = "内部" + word;
    String shared = "共有" + word;
    written("DRAFT", "ALL", draft);
    written("PUBLISHED", "CENTRE", internal);
    String address = written("PUBLISHED", "ALL", shared);
    String unused = "未使用" + word + ".txt";
    created(AttachedFile.of(unused, utf8("秘密")).sendTo(centre, address + "/files"));

    assertThat(said(export(centre))).contains(draft, internal, shared, unused);
    assertThat(said(export(staff)))
        .contains(shared, "id: " + address.substring(ARTICLES.length() + 1), "version: 1")
        .doesNotContain(draft, internal, unused);
    assertThat(said(export(Product.running().as("trainee@482048")))).doesNotContain(word);
    var page = Product.running().pagesAs("trainee@482048").get("/article/export");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(unpacked(page.body())).isNotEmpty();
    assertThat(Product.running().pagesAs("staff@482048").get("/article/import.xhtml").statusCode())
        .isEqualTo(404);
    assertThat(
            ok(Product.running().as("admin@482048").get("/api/v1/activities?action=article.export"))
                .getJsonArray("items"))
        .isNotEmpty();
  }

  private List<JsonObject> drafts() {
    return items(centre.get(ARTICLES + "?status=DRAFT&limit=100")).stream()
        .filter(line -> line.getString("title").contains(word))
        .toList();
  }

  private String written(String status, String scope, String body) {
    return ARTICLES
        + "/"
        + created(
                centre.post(
                    ARTICLES,
                    """
                    {"title":"題 \\"%s\\": /記事","body":"%s","tags":["初動対応"],"tlp":"GREEN","reviewOn":"2099-03-31",
                     "audience":{"scope":"%s"},"status":"%s"}
                    """
                        .formatted(word, body.replace("\n", "\\n"), scope, status)))
            .getString("id");
  }

  private HttpResponse<String> send(
      String address, String name, byte[] content, @Nullable String key) {
    var request = centre.request(address).header("Content-Type", "multipart/form-data; boundary=b");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    byte[] head =
        utf8(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(name));
    return centre.send(
        request.POST(BodyPublishers.ofByteArrays(List.of(head, content, utf8("\r\n--b--\r\n")))));
  }

  private static byte[] export(Rest reader) {
    HttpResponse<byte[]> answer =
        reader.send(reader.request(ARTICLES + "/export"), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private JsonObject article(JsonObject report, String path) {
    return ok(centre.get(ARTICLES + "/" + file(report, path).getString("article")));
  }

  private static JsonObject file(JsonObject report, String path) {
    return report.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .filter(file -> file.getString("path").equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> outcomes(JsonObject report) {
    var outcomes = new LinkedHashMap<String, String>();
    report
        .getJsonArray("files")
        .getValuesAs(JsonObject.class)
        .forEach(file -> outcomes.put(file.getString("path"), file.getString("outcome")));
    return outcomes;
  }

  private static List<String> strings(JsonObject of, String name) {
    return of.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  private static String said(byte[] archive) {
    var said = new StringBuilder();
    unpacked(archive)
        .forEach(
            (path, file) ->
                said.append(path).append('\n').append(new String(file, StandardCharsets.UTF_8)));
    return said.toString();
  }

  private static Map<String, byte[]> unpacked(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var archive = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(archive)) {
      for (String path : files.keySet()) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(Objects.requireNonNull(files.get(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  private static byte[] docx(String text) {
    var file = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      var run = document.createParagraph().createRun();
      run.setBold(true);
      run.setText(text);
      run.addPicture(new ByteArrayInputStream(PNG), PictureType.PNG, "回線の図.png", 9_525, 9_525);
      document.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new AssertionError(e);
    }
    return file.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
