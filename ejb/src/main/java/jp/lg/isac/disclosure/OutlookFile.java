package jp.lg.isac.disclosure;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A mail as Outlook keeps it (MS-OXMSG): made a mail as all others write it, and cleaned as one. Of
 * its head there is what came by the Internet, or else what Outlook knows of the sender.
 */
final class OutlookFile {
  private static final List<String> HEAD =
      List.of("Return-Path", "Date", "Subject", "From", "Reply-To");

  private final MAPIMessage message;
  private final MailWriter out;

  private OutlookFile(MAPIMessage message, MailWriter out) {
    this.message = message;
    this.out = out;
  }

  static void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    Path mail = Files.createTempFile("isac-mail", null);
    try {
      write(original, mail);
      MailFile.clean(mail, copy, cleaning);
    } finally {
      Files.delete(mail);
    }
  }

  private static void write(Path original, Path mail) throws IOException, Uncleanable {
    try (var message = opened(original)) {
      write(message, mail, Cleaning.DEEPEST);
    } catch (MessagingException | ChunkNotFoundException | RuntimeException e) {
      // POI throws of every kind where a file is not what it says
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private static MAPIMessage opened(Path original) throws Uncleanable {
    try {
      return new MAPIMessage(original.toFile());
    } catch (IOException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private static void write(MAPIMessage message, Path mail, int deeper)
      throws IOException, Uncleanable, MessagingException, ChunkNotFoundException {
    if (deeper == 0) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
    }
    message.setReturnNullOnMissingChunk(true);
    message.guess7BitEncoding();
    try (var out = new MailWriter(mail)) {
      new OutlookFile(message, out).write(deeper);
    }
  }

  private void write(int deeper)
      throws IOException, Uncleanable, MessagingException, ChunkNotFoundException {
    head();
    AttachmentChunks[] files = message.getAttachmentFiles();
    String whole = out.begin("mixed");
    out.next(whole);
    texts();
    for (AttachmentChunks file : files) {
      out.next(whole);
      file(file, deeper);
    }
    out.end(whole);
  }

  private void head() throws IOException, MessagingException, ChunkNotFoundException {
    InternetHeaders known = headers(message.getHeaders());
    if (known.getHeader("From") == null) {
      known.setHeader("From", sender());
    }
    if (known.getHeader("Subject") == null) {
      known.setHeader("Subject", text(message.getSubject()));
    }
    Calendar sent = message.getMessageDate();
    if (known.getHeader("Date") == null && sent != null) {
      known.setHeader("Date", MailHead.day(sent.toInstant()));
    }
    for (String name : HEAD) {
      String value = MailHead.decoded(known.getHeader(name, ", "));
      if (!value.isEmpty()) {
        out.header(name, value);
      }
    }
  }

  private static InternetHeaders headers(String @Nullable [] lines) throws MessagingException {
    String head = lines == null ? "" : String.join("\r\n", lines) + "\r\n\r\n";
    // each character a byte, as the lines of a head are read
    boolean bytes = head.chars().allMatch(c -> c <= 0xff);
    return new InternetHeaders(
        new ByteArrayInputStream(
            head.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)));
  }

  private String sender() throws ChunkNotFoundException {
    String name = text(message.getDisplayFrom());
    String address = value(message.getMainChunks().getEmailFromChunk());
    return (name + (address.indexOf('@') < 0 ? "" : " <" + address + ">")).strip();
  }

  private void texts() throws IOException, Uncleanable, ChunkNotFoundException {
    String plain = message.getTextBody();
    String html = html();
    if (plain == null && html == null && message.getRtfBody() != null) {
      throw new Uncleanable(Uncleanable.Reason.MAIL);
    }
    String both = out.begin("alternative");
    out.next(both);
    out.text("plain", text(plain));
    if (html != null) {
      out.next(both);
      out.text("html", html);
    }
    out.end(both);
  }

  private @Nullable String html() throws ChunkNotFoundException {
    ByteChunk bytes = message.getMainChunks().getHtmlBodyChunkBinary();
    boolean named = message.getMainChunks().getProperties().containsKey(MAPIProperty.INTERNET_CPID);
    return bytes == null || named ? message.getHtmlBody() : PlainFile.decoded(bytes.getValue());
  }

  private void file(AttachmentChunks file, int deeper)
      throws IOException, Uncleanable, MessagingException, ChunkNotFoundException {
    String name =
        Stream.of(
                file.getAttachLongFileName(), file.getAttachFileName(), file.getAttachDisplayName())
            .filter(Objects::nonNull)
            .map(OutlookFile::value)
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("file");
    try {
      if (file.isEmbeddedMessage()) {
        mail(file.getEmbeddedMessage(), name, deeper);
      } else if (file.getAttachData() == null) {
        throw new Uncleanable(Uncleanable.Reason.KIND);
      } else {
        try (var content = new ByteArrayInputStream(file.getAttachData().getValue())) {
          String id = value(file.getAttachContentId());
          out.file(
              "application/octet-stream",
              name,
              Optional.of(id).filter(given -> !given.isBlank()),
              content);
        }
      }
    } catch (Uncleanable e) {
      throw e.in(name);
    }
  }

  private void mail(MAPIMessage within, String name, int deeper)
      throws IOException, Uncleanable, MessagingException, ChunkNotFoundException {
    Path mail = Files.createTempFile("isac-mail", null);
    try {
      write(within, mail, deeper - 1);
      try (InputStream content = Files.newInputStream(mail)) {
        out.file(MailWriter.MAIL, name + ".eml", Optional.empty(), content);
      }
    } finally {
      Files.delete(mail);
    }
  }

  private static String value(@Nullable StringChunk chunk) {
    return chunk == null ? "" : text(chunk.getValue());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
