package jp.lg.isac.disclosure;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a mail (RFC 5322, RFC 2045) that holds what it was told to and nothing of the computer on
 * which it is written; mail libraries add the host, the user and the time.
 */
final class MailWriter implements Closeable {
  static final String MAIL = "message/rfc822";

  private static final Pattern ADDRESS = Pattern.compile("(\"?(.*?)\"?)\\s*(<\\p{Graph}+>)");

  private final OutputStream out;

  MailWriter(Path mail) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(mail));
    line("MIME-Version: 1.0");
  }

  /** A line of the head; in the name before an address any characters may stand. */
  void header(String name, String value) throws IOException {
    Matcher address = ADDRESS.matcher(value);
    String encoded =
        address.matches()
            ? encoded(address.group(1), address.group(2)) + " " + address.group(3)
            : encoded(value, value);
    line(name + ": " + MimeUtility.fold(name.length() + 2, encoded));
  }

  /** Quotes stand around what is written as it is, and not around what is encoded. */
  private static String encoded(String quoted, String text) throws IOException {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    return ascii ? quoted : MimeUtility.encodeText(text, "UTF-8", "B");
  }

  /**
   * Begins a part of several.
   *
   * @return what {@link #next} and {@link #end} are told
   */
  String begin(String subtype) throws IOException {
    String boundary = UUID.randomUUID().toString();
    line("Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"");
    line("");
    return boundary;
  }

  void next(String boundary) throws IOException {
    line("--" + boundary);
  }

  void end(String boundary) throws IOException {
    line("--" + boundary + "--");
  }

  void text(String subtype, String text) throws IOException {
    line("Content-Type: text/" + subtype + "; charset=UTF-8");
    base64(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file.
   *
   * @param id by which a text shows it; empty if it is attached
   * @param content of a mail, as {@link MailWriter} writes it
   */
  void file(String mediaType, String name, Optional<String> id, InputStream content)
      throws IOException {
    var named = new ParameterList();
    named.set("filename", name, "UTF-8");
    line("Content-Type: " + mediaType);
    line(
        "Content-Disposition: "
            + (id.isPresent() ? "inline" : "attachment")
            + named.toString("Content-Disposition: attachment".length()));
    if (id.isPresent()) {
      line("Content-ID: <" + id.orElseThrow() + ">");
    }
    if (mediaType.equals(MAIL)) {
      line("");
      content.transferTo(out);
      line("");
    } else {
      base64(content);
    }
  }

  private void base64(byte[] content) throws IOException {
    line("Content-Transfer-Encoding: base64");
    line("");
    out.write(Base64.getMimeEncoder().encode(content));
    line("");
  }

  private void base64(InputStream content) throws IOException {
    line("Content-Transfer-Encoding: base64");
    line("");
    // each piece is a number of whole lines
    var encoder = Base64.getMimeEncoder();
    for (byte[] piece = content.readNBytes(57_000);
        piece.length > 0;
        piece = content.readNBytes(57_000)) {
      out.write(encoder.encode(piece));
      line("");
    }
  }

  private void line(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write('\r');
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
