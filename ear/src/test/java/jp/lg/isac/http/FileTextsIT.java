package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.shared;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/**
 * A word that stands only in a file is found by those who may open the file, and by nobody else.
 */
class FileTextsIT {
  private static final String FOLLOW_UP = "{\"stage\":\"FOLLOW_UP\",\"body\":\"資料を添えます。\"}";

  private final Product product = Product.running();
  private final Rest author = product.as("staff@482048");
  private final Rest peer = product.as("staff@482021");
  private final Rest operator = product.as("admin@990001");

  @Test
  void findsOwnFilesOfEveryKindInTheIncident() {
    String incident = send(author, word(), "OWN");
    String inDocument = word();
    String inWorkbook = word();
    String inMail = word();
    String inText = word();
    String inArchive = word();
    AttachedFile.docx("復旧手順書（𠮷野）.docx", inDocument).to(author, incident);
    AttachedFile.xlsx("端末一覧.xlsx", inWorkbook).to(author, incident);
    mail("不審なメール.eml", inMail).to(author, incident);
    AttachedFile.of("通信記録.csv", ("宛先," + inText).getBytes(StandardCharsets.UTF_8))
        .to(author, incident);
    AttachedFile.archive("資料一式.zip", List.of(AttachedFile.docx("控え.docx", inArchive)))
        .to(author, incident);

    for (String only : List.of(inDocument, inWorkbook, inMail, inText, inArchive)) {
      Until.holds(only + " is found", () -> hits(author, only).size() == 1);
      assertThat(incident).endsWith(hits(author, only).getFirst().getString("id"));
      assertThat(hits(peer, only)).isEmpty();
    }
    assertThat(hits(author, inDocument).getFirst().getString("file")).isEqualTo("復旧手順書（𠮷野）.docx");
    assertThat(hits(author, inArchive).getFirst().getString("snippet")).contains(inArchive);
    assertThat(items(author.get(incident + "/attachments")))
        .extracting(file -> file.getString("text"))
        .containsOnly("READ");
  }

  @Test
  void findsTheCopiesThatWereSharedAndNotWhatWasKept() {
    String title = word();
    String given = word();
    String kept = word();
    String incident = send(author, title, "ALL");
    AttachedFile.docx("経過.docx", given).to(author, incident);
    JsonObject own = AttachedFile.docx("内部.docx", kept).to(author, incident);
    ok(
        author.put(
            incident + "/attachments/" + own.getString("id") + "/sharing",
            "{\"oursOnly\":true}",
            "\"0\""));
    Until.holds("the author finds both", () -> found(author, given) && found(author, kept));
    assertThat(hits(peer, given)).isEmpty();

    created(author.post(incident + "/reports", FOLLOW_UP));

    Until.holds("the peer finds the copy", () -> found(peer, given));
    assertThat(shared(peer, title).getFirst().getString("id"))
        .isEqualTo(hits(peer, given).getFirst().getString("id"));
    assertThat(hits(peer, kept)).isEmpty();
    assertThat(hits(product.as("trainee@482021"), given)).isEmpty();

    ok(author.post(incident + "/recall", "{\"reason\":\"誤って共有した\"}"));

    Until.holds("nobody else finds it", () -> !found(peer, given));
    assertThat(found(author, given)).isTrue();
  }

  @Test
  void showsOnTheFileThatItCannotBeReadAndDelaysNothing() {
    String title = word();
    String name = word();
    String incident = send(author, title, "OWN");
    byte[] whole = AttachedFile.docx(name + ".docx", "途中まで").content();
    AttachedFile.of(name + ".docx", Arrays.copyOf(whole, whole.length / 2)).to(author, incident);

    Until.holds(
        "the record and the name are found", () -> found(author, title) && found(author, name));
    Until.holds(
        "the file says why",
        () ->
            items(author.get(incident + "/attachments"))
                .getFirst()
                .getString("text")
                .equals("UNREADABLE"));
    assertThat(ok(operator.get("/api/v1/operations/files")).getInt("unreadable")).isPositive();
    assertThat(ok(operator.post("/api/v1/operations/files/retry", "")).getInt("waiting"))
        .isNotNegative();
  }

  private static boolean found(Rest reader, String only) {
    return hits(reader, only).size() == 1;
  }

  private static AttachedFile mail(String name, String text) {
    return AttachedFile.of(
        name,
        """
        From: it@evil.example
        To: staff@example.jp
        Subject: notice
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit

        %s
        """
            .formatted(text)
            .getBytes(StandardCharsets.UTF_8));
  }
}
