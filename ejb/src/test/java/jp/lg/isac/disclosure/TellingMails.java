package jp.lg.isac.disclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Mails that tell {@link TellingFiles#CANARY} wherever they say whom they reached. */
public final class TellingMails {
  private static final String ROUTE =
      """
      Return-Path: <bounce+staff=midorihama.lg.jp@evil.example>
      Delivered-To: staff@Midorihama.lg.jp
      X-Original-To: staff@Midorihama.lg.jp
      Received: from evil.example (evil.example [203.0.113.9])
      \tby mx.Midorihama.lg.jp (Postfix) with ESMTP id 4F for <staff@Midorihama.lg.jp>;
      \tFri, 27 Nov 2026 08:12:44 +0900 (JST)
      Authentication-Results: mx.Midorihama.lg.jp; spf=fail
      Message-ID: <20261127081244@mx.Midorihama.lg.jp>
      Date: Fri, 27 Nov 2026 08:12:41 +0900
      X-Forefront-Antispam-Report: CIP:192.0.2.7;H:Midorihama
      To: Midorihama <staff@Midorihama.lg.jp>
      Cc: Midorihama <chief@Midorihama.lg.jp>
      From: "=?ISO-2022-JP?B?GyRCPnBKczRJTX1DNEV2GyhC?=" <it@evil.example>
      Reply-To: it@reply.example
      Subject: =?UTF-8?B?44OR44K544Ov44O844OJ44Gu5pu05paw?=
      MIME-Version: 1.0
      """;

  private TellingMails() {}

  /** With a text of Windows, HTML with its own picture and others, a document and a mail. */
  public static byte[] eml() throws IOException {
    var out = new ByteArrayOutputStream();
    write(out, ROUTE);
    write(
        out,
        """
        Content-Type: multipart/mixed; boundary="Midorihama-1"

        Midorihama
        --Midorihama-1
        Content-Type: multipart/related; boundary="Midorihama-2"

        --Midorihama-2
        Content-Type: multipart/alternative; boundary="Midorihama-3"

        --Midorihama-3
        Content-Type: text/plain; charset=Shift_JIS
        Content-Transfer-Encoding: 8bit
        Content-Description: Midorihama

        """);
    out.write(
        "至急①パスワードを更新 https://evil.example/login?u=Midorihama#Midorihama\r\n"
            .getBytes(Charset.forName("windows-31j")));
    write(
        out,
        """
        --Midorihama-3
        Content-Type: text/html; charset=UTF-8

        <html><head><title></title><meta name="author" content="Midorihama">
        <style>.Midorihama { color: red }</style><script>var a = "Midorihama"</script></head>
        <body class="Midorihama" id="Midorihama"><!-- Midorihama -->
        <p style="color:#ff0000;font-family:Midorihama">パスワードの<b>期限</b></p>
        <img src="cid:logo@Midorihama"><img src="https://evil.example/?Midorihama" width="1">
        <a href="https://evil.example/login?u=Midorihama" title="Midorihama">更新</a></body></html>
        --Midorihama-3--
        --Midorihama-2
        Content-Type: image/png; name="Midorihama.png"
        Content-Transfer-Encoding: base64
        Content-ID: <logo@Midorihama>
        Content-Disposition: inline; filename="logo.png"

        """);
    write(out, Base64.getMimeEncoder().encodeToString(TellingFiles.png()));
    write(
        out,
        """

        --Midorihama-2--
        --Midorihama-1
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename*=UTF-8''%E8%AB%8B%E6%B1%82%E6%9B%B8.docx;
         creation-date="Midorihama"
        Content-Transfer-Encoding: base64

        """);
    write(out, Base64.getMimeEncoder().encodeToString(TellingFiles.docx()));
    write(
        out,
        """

        --Midorihama-1
        Content-Type: message/rfc822

        To: staff@Midorihama.lg.jp
        From: first@evil.example
        Subject: earlier

        Before
        --Midorihama-1
        Content-Type: application/pkcs7-signature; name="smime.p7s"

        Midorihama
        --Midorihama-1--
        """);
    return out.toByteArray();
  }

  /** The same attack as Outlook keeps it. */
  public static byte[] msg() throws IOException {
    try (var file = new POIFSFileSystem()) {
      DirectoryEntry root = file.getRoot();
      text(root, "007D", ROUTE.replaceAll("(?m)^Subject:.*\n", ""));
      text(root, "0037", "パスワードの更新");
      text(root, "0C1A", "Midorihama");
      text(root, "0E04", "Midorihama");
      text(root, "1000", "至急 https://evil.example/login?u=Midorihama");
      stream(
          root, "10130102", "<p>至<b>急</b></p><!-- Midorihama -->".getBytes(StandardCharsets.UTF_8));
      properties(root, 32);
      var recipient = root.createDirectory("__recip_version1.0_#00000000");
      text(recipient, "3001", "Midorihama");
      text(recipient, "39FE", "staff@Midorihama.lg.jp");
      properties(recipient, 8);
      var document = root.createDirectory("__attach_version1.0_#00000000");
      text(document, "3707", "請求書.docx");
      text(document, "3701", "Midorihama");
      stream(document, "37010102", TellingFiles.docx());
      properties(document, 8);
      var within = root.createDirectory("__attach_version1.0_#00000001");
      text(within, "3001", "earlier");
      var mail = within.createDirectory("__substg1.0_3701000D");
      text(mail, "0037", "earlier");
      text(mail, "0C1A", "first");
      text(mail, "0C1F", "first@evil.example");
      text(mail, "0E04", "Midorihama");
      text(mail, "1000", "Before");
      properties(mail, 24);
      properties(within, 8);
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void text(DirectoryEntry directory, String property, String text)
      throws IOException {
    stream(directory, property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void stream(DirectoryEntry directory, String property, byte[] content)
      throws IOException {
    directory.createDocument("__substg1.0_" + property, new ByteArrayInputStream(content));
  }

  /** Nothing but the head and how each text is written. */
  private static void properties(DirectoryEntry directory, int head) throws IOException {
    byte[] content = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN).array();
    directory.createDocument("__properties_version1.0", new ByteArrayInputStream(content));
  }

  /** A mail of a text and files that nobody put much into. */
  static byte[] mail(String text, List<String> parts) {
    var mail =
        new StringBuilder("From: a@evil.example\nSubject: 緑浜市の皆様\n")
            .append("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n")
            .append(text);
    parts.forEach(part -> mail.append("\n--b\n").append(part));
    return mail.append("\n--b--\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ByteArrayOutputStream out, String lines) {
    out.writeBytes(lines.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
