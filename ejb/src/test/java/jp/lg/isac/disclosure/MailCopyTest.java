package jp.lg.isac.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.lg.isac.kernel.DomainException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class MailCopyTest {
  private static final String EML = "message/rfc822";
  private static final String MSG = "application/vnd.ms-outlook";

  private final IdentityScan scan =
      new IdentityScan(
          Map.of(
              IdentityKind.ORGANISATION_NAME, List.of("緑浜市"),
              IdentityKind.DOMAIN, List.of("midorihama.lg.jp")),
          EnumSet.allOf(IdentityKind.class));

  @Test
  void leavesOfAMailWhoAttackedWithWhat() throws Exception {
    var copy = copy("攻撃.eml", EML, TellingMails.eml());

    assertThat(copy.written())
        .doesNotContainIgnoringCase(TellingFiles.CANARY)
        .doesNotContain("203.0.113.9", "192.0.2.7", "08:12", "pkcs7", "reply.example\r\nTo");
    assertThat(copy.sender()).isEqualTo("情報管理担当 <it@evil.example>");
    assertThat(copy.head("Reply-To")).isEqualTo("it@reply.example");
    assertThat(copy.head("Return-Path")).isEqualTo("<hidden@evil.example>");
    assertThat(copy.head("Subject")).isEqualTo("パスワードの更新");
    assertThat(copy.head("Date")).isEqualTo("Fri, 27 Nov 2026 00:00:00 +0900");
    assertThat(copy.texts())
        .containsExactly(
            "至急①パスワードを更新 hxxps://evil.example/login?●●#●●",
            "<p style=\"color:#ff0000\">パスワードの<b>期限</b></p> <img src=\"cid:picture1\" />"
                + " <u>更新</u> &lt;hxxps://evil.example/login?●●&gt;",
            "Before");
    assertThat(copy.names()).containsExactly("logo.png", "請求書.docx", "file8.eml");
    assertThat(copy.found).contains("情報管理担当", "<it@evil.example>", "至急①", "請求書.docx", "Ransomware");
  }

  @Test
  void makesAMailOfWhatOutlookKeeps() throws Exception {
    var copy = copy("攻撃.msg", MSG, TellingMails.msg());

    assertThat(copy.written()).doesNotContainIgnoringCase(TellingFiles.CANARY);
    assertThat(copy.sender()).isEqualTo("情報管理担当 <it@evil.example>");
    assertThat(copy.head("Return-Path")).isEqualTo("<hidden@evil.example>");
    assertThat(copy.head("Subject")).isEqualTo("パスワードの更新");
    assertThat(copy.texts())
        .containsExactly("至急 hxxps://evil.example/login?●●", "<p>至<b>急</b></p>", "Before");
    assertThat(copy.names()).containsExactly("請求書.docx", "earlier.eml");
    assertThat(copy.written()).contains("From: first <first@evil.example>");
    assertThat(CleanCopy.nameFor("攻撃.MSG")).isEqualTo("攻撃.eml");
    assertThat(CleanCopy.mediaTypeFor(MSG)).isEqualTo(EML);
    assertThat(refusal("攻撃.msg", MSG, new byte[] {(byte) 0xd0, (byte) 0xcf}).code())
        .isEqualTo("disclosure.file-broken");
  }

  @Test
  void masksWordsInHeadTextHtmlAndFiles() throws Exception {
    byte[] mail =
        TellingMails.mail(
            "緑浜市の皆様",
            List.of(
                "Content-Type: text/html; charset=utf-8\n\n<p>緑<b>浜</b>市</p><p>10.0.0.1</p>",
                "Content-Disposition: attachment; filename=\"緑浜市.txt\"\n\n緑浜市へ",
                "Content-Type: message/rfc822\n\nFrom: =?utf-8?q?=E7=B7=91=E6=B5=9C=E5=B8=82?="
                    + " <staff@midorihama.lg.jp>\n\n緑浜市から"));

    for (String mediaType : List.of(EML, MSG)) {
      byte[] original = mediaType.equals(EML) ? mail : TellingMails.msg();
      var own = mediaType.equals(EML) ? scan : own("パスワード", "至急", "earlier", "first");
      var masked = masked(mediaType, original, own);
      assertThat(masked.head("Subject")).contains("●●").doesNotContain("緑浜市", "パスワード");
      assertThat(own.hits("", masked.found)).isEmpty();
    }
    var masked = masked(EML, mail, scan);
    assertThat(masked.head("Subject")).isEqualTo("●●の皆様");
    assertThat(masked.texts()).containsExactly("●●の皆様", "<p>●●<b></b></p><p>●●</p>", "●●から");
    assertThat(masked.names()).containsExactly("●●.txt", "file5.eml");
  }

  @Test
  void findsItsOwnNamesHoweverTheyAreWritten() throws Exception {
    for (String head :
        List.of(
            "Subject: =?UTF-8?B?57eR5rWc5biC?=",
            "Subject: \"=?UTF-8?B?57eR5rWc5biC?=\"",
            "Subject: 緑浜市",
            "From: 緑浜市 <a@evil.example>",
            "Reply-To: staff@midorihama.lg.jp",
            "Return-Path: <a@midorihama.lg.jp>",
            "From: a@b.example\nContent-Type: text/html\n\n<p>緑\n浜市</p>",
            "From: a@b.example\nContent-Type: text/html\n\n&#x7dd1;&#x6d5c;&#x5e02;",
            "From: a@b.example\n\nhttps://evil.example/?q=https://midorihama.lg.jp/")) {
      var copy = copy("a.eml", EML, (head + "\n\n").getBytes(StandardCharsets.UTF_8));
      assertThat(scan.hits("", copy.found)).as(head).hasSize(1);
    }
  }

  @Test
  void leavesOfALinkWhereItLeadsAndNotWhoFollowed() {
    assertThat(WebAddress.treated("開く：http://evil.example/a/b.php?id=1&to=2。"))
        .isEqualTo("開く：hxxp://evil.example/a/b.php?●●。");
    assertThat(
            WebAddress.treated(
                "https://safe.example/?url=https%3A%2F%2Fevil.example%2Fa%3Fu%3Dx&data=staff%40b"))
        .isEqualTo("hxxps://safe.example/?url=hxxps://evil.example/a?●●&●●");
    String packed =
        Base64.getUrlEncoder().encodeToString("staff@b.jp".getBytes(StandardCharsets.US_ASCII));
    assertThat(WebAddress.treated("https://evil.example/" + packed + "/staff%40b.jp/x"))
        .isEqualTo("hxxps://evil.example/●●/●●/x");
    assertThat(WebAddress.treated("www.evil.example/(a)?staff"))
        .isEqualTo("www.evil.example/(a)?●●");
    String once = WebAddress.treated("HTTPS://evil.example/?url=https://b.example/?c=1&d=2#e");
    assertThat(WebAddress.treated(once)).isEqualTo(once);
  }

  @Test
  void refusesAMailWithTheNameOfWhatItCannotClean() throws IOException {
    assertThat(
            refusal(
                "a.eml",
                EML,
                TellingMails.mail("a", List.of("Content-Disposition: a; filename=b.exe\n\nMZ"))))
        .extracting(DomainException::code, DomainException::arguments)
        .containsExactly("disclosure.file-kind", List.of("a.eml／b.exe"));
    assertThat(
            refusal(
                    "a.eml",
                    EML,
                    TellingMails.mail("a", List.of("Content-Type: application/pkcs7-mime\n\nx")))
                .code())
        .isEqualTo("disclosure.file-protected");
    assertThat(refusal("a.eml", EML, "no mail".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("disclosure.file-broken");
    String nested = "From: a@b.example\n\nend";
    for (int depth = 0; depth < 3; depth++) {
      nested = "From: a@b.example\nContent-Type: message/rfc822\n\n" + nested;
    }
    assertThat(refusal("a.eml", EML, nested.getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("disclosure.file-too-large");
  }

  private static IdentityScan own(String... names) {
    return new IdentityScan(
        Map.of(IdentityKind.ORGANISATION_NAME, List.of(names)),
        EnumSet.of(IdentityKind.ORGANISATION_NAME));
  }

  private static DomainException refusal(String name, String mediaType, byte[] original)
      throws IOException {
    Path file = Files.createTempFile("original", null);
    try {
      Files.write(file, original);
      var refusal = new DomainException[1];
      assertThatThrownBy(() -> CleanCopy.of(name, mediaType, file))
          .isInstanceOfSatisfying(DomainException.RuleViolated.class, e -> refusal[0] = e);
      return refusal[0];
    } finally {
      Files.delete(file);
    }
  }

  private static Mail copy(String name, String mediaType, byte[] original) throws Exception {
    Path file = Files.createTempFile("original", null);
    try {
      Files.write(file, original);
      try (var clean = CleanCopy.of(name, mediaType, file)) {
        return Mail.read(clean);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Mail masked(String mediaType, byte[] original, IdentityScan own) throws Exception {
    Path file = Files.createTempFile("original", null);
    try {
      Files.write(file, original);
      try (var clean = CleanCopy.of("a", mediaType, file);
          var masked = clean.masked("a", mediaType, own, EnumSet.allOf(IdentityKind.class))) {
        return Mail.read(masked);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** A copy as a mail program reads it. */
  private record Mail(
      MimeMessage message,
      String found,
      List<String> texts,
      List<String> names,
      StringBuilder all) {
    static Mail read(CleanCopy copy) throws Exception {
      byte[] bytes = Files.readAllBytes(copy.content());
      var mail =
          new Mail(
              message(bytes),
              copy.text().toString(),
              new ArrayList<>(),
              new ArrayList<>(),
              new StringBuilder(new String(bytes, StandardCharsets.UTF_8)));
      mail.take(mail.message);
      return mail;
    }

    private static MimeMessage message(byte[] bytes) throws MessagingException {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private void take(Part part) throws Exception {
      String name = part.getFileName();
      if (name != null) {
        names.add(name);
      }
      byte[] content = part.getInputStream().readAllBytes();
      all.append(new String(content, StandardCharsets.UTF_8));
      if (part.isMimeType("multipart/*")) {
        Multipart several = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < several.getCount(); i++) {
          take(several.getBodyPart(i));
        }
      } else if (part.isMimeType(EML)) {
        take(message(content));
      } else if (part.isMimeType("text/*") && name == null) {
        texts.add(new String(content, StandardCharsets.UTF_8).strip());
      } else if (name != null && name.endsWith("docx")) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
          all.append(document.getProperties().getCoreProperties().getCreator());
        }
      }
    }

    String head(String name) throws MessagingException {
      return MailHead.decoded(message.getHeader(name, ", "));
    }

    /** As a mail program shows it. */
    String sender() throws MessagingException {
      var sender = (InternetAddress) message.getFrom()[0];
      return sender.getPersonal() + " <" + sender.getAddress() + ">";
    }

    String written() {
      return all.toString();
    }
  }
}
