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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Unpacked;
import org.junit.jupiter.api.Test;

/** Readers get copies of a report's files, and no copy tells an anonymous reporter. */
class AnonymousFilesIT {
  private static final List<String> OF_THE_REPORTER =
      List.of("緑浜", "みどりはま", "482030", "staff@", "midorihama", "127.0.0.1", "GPS");

  private static final List<String> READERS =
      List.of("staff@482021", "coordinator@480002", "coordinator@490008", "analyst@990001");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Product product = Product.running();
  private final Rest reporter = product.as("staff@482030");
  private final Rest peer = product.as("staff@482021");

  @Test
  void tellNobodyWhoseTheyAre() {
    String title = word();
    Reported thread = reportWithFiles(title);
    String asked = sharedPath(peer, title) + "/comments";
    created(peer.post(asked, "{\"kind\":\"QUESTION\",\"body\":\"どの版ですか。\"}"));
    created(
        reporter.post(
            sharedPath(reporter, title) + "/comments", "{\"body\":\"第2版です。\",\"answers\":1}"));

    for (String name : READERS) {
      Rest reader = product.as(name);
      String files = sharedPath(reader, title) + "/files";
      List<JsonObject> list = items(reader.get(files));
      assertThat(list)
          .extracting(file -> file.getInt("stage") + file.getString("name"))
          .containsExactly("1経過.docx", "1一覧.xlsx", "1手順.pdf", "1画面.jpg", "2続報.jpg", "3手順2.pdf");
      String all = everything(reader, files);
      assertThat(all).as(name).contains("端末を隔離した。").doesNotContain(OF_THE_REPORTER);
      assertThat(uuids(all)).as(name).isNotEmpty().doesNotContainAnyElementsOf(thread.ids());
    }
  }

  @Test
  void haveNothingInCommonByWhichTwoReportsAreLinked() {
    String first = word();
    String second = word();
    reportWithFiles(first);
    reportWithFiles(second);

    for (String name : READERS) {
      Rest reader = product.as(name);
      var common = new HashSet<>(uuids(everything(reader, sharedPath(reader, first) + "/files")));
      common.retainAll(uuids(everything(reader, sharedPath(reader, second) + "/files")));
      assertThat(common).as(name).isEmpty();
    }
  }

  @Test
  void areDownloadsUnderTheirJapaneseNames() {
    String title = word();
    reportWithFiles(title);
    String files = sharedPath(peer, title) + "/files";
    var answer = peer.get(files + "/" + items(peer.get(files)).getFirst().getString("id"));

    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E7%B5%8C%E9%81%8E.docx");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void goWithTheRecallAndTheAuthorLearnsWhoHadThem() throws SQLException {
    String title = word();
    Reported thread = reportWithFiles(title);
    String files = sharedPath(peer, title) + "/files";
    String file = files + "/" + items(peer.get(files)).getFirst().getString("id");
    assertThat(peer.get(file).statusCode()).isEqualTo(200);

    ok(reporter.post(thread.incident() + "/recall", "{\"reason\":\"誤って共有したため\"}"));

    assertThat(items(peer.get(files))).isEmpty();
    assertThat(peer.get(file).statusCode()).isEqualTo(404);
    assertThat(reporter.get(thread.incident() + "/readers").body()).contains("桜台市", "DOWNLOADED");
    assertThat(items(reporter.get(thread.incident() + "/attachments"))).hasSize(6);
    assertThat(rowsOf(file.substring(file.lastIndexOf('/') + 1))).isZero();
  }

  @Test
  void leaveThoseForWhomTheAudienceIsNarrowed() {
    String title = word();
    Reported thread = reportWithFiles(title);
    Rest stranger = product.as("staff@492019");
    String files = sharedPath(stranger, title) + "/files";
    String file = files + "/" + items(stranger.get(files)).getFirst().getString("id");
    String kept = sharedPath(peer, title) + "/files";

    ok(
        reporter.put(
            thread.incident() + "/audience",
            "{\"audience\":{\"scope\":\"PREFECTURE\"},\"reason\":\"範囲の誤り\"}",
            etag(reporter.get(thread.incident()))));

    assertThat(stranger.get(file).statusCode()).isEqualTo(404);
    assertThat(items(peer.get(kept))).hasSize(6);
  }

  @Test
  void showWhoAttackedByMailAndNotWhom() {
    String title = word();
    String incident = draft(title);
    AttachedFile.mails().forEach(file -> file.to(reporter, incident));
    AttachedFile.archive("一式.zip", AttachedFile.mails()).to(reporter, incident);
    var sent = send(incident);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

    for (String name : READERS) {
      Rest reader = product.as(name);
      String files = sharedPath(reader, title) + "/files";
      assertThat(items(reader.get(files)))
          .extracting(file -> file.getString("name") + " " + file.getString("mediaType"))
          .containsExactly(
              "攻撃.eml message/rfc822", "攻撃.eml message/rfc822", "一式.zip application/zip");
      assertThat(everything(reader, files))
          .as(name)
          .contains(
              "From: it@evil.example",
              "パスワードの更新",
              "期限が切れます。",
              "hxxps://evil.example/login",
              "前の案内",
              "端末を隔離した。")
          .doesNotContain(OF_THE_REPORTER)
          .doesNotContain("08:12", "Received:", "Delivered-To:", "\nTo:");
    }
  }

  @Test
  void areRefusedByNameIfTheyCannotBeCleanedUnlessTheyAreKept() {
    String title = word();
    String incident = draft(title);
    String mail = "From: a@example.jp\nContent-Type: application/pkcs7-mime\n\nx";
    String id =
        AttachedFile.of("記録.eml", mail.getBytes(StandardCharsets.UTF_8))
            .to(reporter, incident)
            .getString("id");

    HttpResponse<String> refused = send(incident);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("urn:isac:problem:disclosure.file-protected", "記録.eml");
    assertThat(ok(reporter.get(incident)).getString("status")).isEqualTo("DRAFT");

    var kept =
        ok(
            reporter.put(
                incident + "/attachments/" + id + "/sharing", "{\"oursOnly\":true}", "\"0\""));
    assertThat(kept.getBoolean("oursOnly")).isTrue();
    assertThat(send(incident).statusCode()).isEqualTo(200);
    assertThat(items(peer.get(sharedPath(peer, title) + "/files"))).isEmpty();
  }

  @Test
  void areRefusedByTheNameOfWhatIsInAnArchive() {
    String incident = draft(word());
    AttachedFile.archive("一式.zip", List.of(AttachedFile.of("道具.exe", new byte[] {'M', 'Z', 0})))
        .to(reporter, incident);

    HttpResponse<String> refused = send(incident);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("disclosure.file-kind", "一式.zip／資料/道具.exe");
  }

  @Test
  void areNotTakenBackByAChoiceOnceTheyAreShared() {
    Reported thread = reportWithFiles(word());
    String file =
        items(reporter.get(thread.incident() + "/attachments")).getFirst().getString("id");

    var refused =
        reporter.put(
            thread.incident() + "/attachments/" + file + "/sharing",
            "{\"oursOnly\":true}",
            "\"0\"");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("incident.file-shared");
  }

  /**
   * An anonymous report with its files, and two follow-ups with a file each.
   *
   * @param ids all that identify the reporter and the originals
   */
  private record Reported(String incident, Set<String> ids) {}

  private Reported reportWithFiles(String title) {
    String incident = draft(title);
    var telling = AttachedFile.telling();
    telling.forEach(file -> file.to(reporter, incident));
    assertThat(send(incident).statusCode()).isEqualTo(200);
    followUp(incident, telling.get(3).named("続報.jpg"));
    followUp(incident, telling.get(2).named("手順2.pdf"));
    String own =
        reporter.get(incident).body()
            + reporter.get(incident + "/attachments").body()
            + reporter.get("/api/v1/me").body();
    return new Reported(incident, uuids(own));
  }

  private String draft(String title) {
    String body = incident(title, "ALL", ",\"anonymous\":true,\"status\":\"DRAFT\"");
    return INCIDENTS + "/" + created(reporter.post(INCIDENTS, body)).getString("id");
  }

  private HttpResponse<String> send(String incident) {
    return reporter.patch(incident, "{\"status\":\"SENT\"}", etag(reporter.get(incident)));
  }

  private void followUp(String incident, AttachedFile file) {
    file.to(reporter, incident);
    created(reporter.post(incident + "/reports", "{\"stage\":\"FOLLOW_UP\",\"body\":\"調べています。\"}"));
  }

  /** The list and every file of it, unpacked as far as it goes. */
  private static String everything(Rest reader, String files) {
    var all = new StringBuilder(reader.get(files).body());
    for (JsonObject file : items(reader.get(files))) {
      var answer =
          reader.send(
              reader.request(files + "/" + file.getString("id")).GET(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      all.append(answer.headers().map());
      Unpacked.texts(answer.body()).forEach(all::append);
    }
    return all.toString();
  }

  private static Set<String> uuids(String text) {
    return UUID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static long rowsOf(String file) throws SQLException {
    try (var database = Product.running().asSuperuser();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select (select count(*) from shared_file where id = '%1$s') + (select count(*) from shared_file_chunk where shared_file = '%1$s')"
                    .formatted(file))) {
      row.next();
      return row.getLong(1);
    }
  }
}
