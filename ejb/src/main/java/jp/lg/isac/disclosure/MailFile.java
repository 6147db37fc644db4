package jp.lg.isac.disclosure;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail (RFC 5322), of which others are to see who attacked with what, and not whom. The copy is
 * written anew: {@link MailHead}, its texts, and each file in it cleaned as if it was attached by
 * itself. Signatures are left out, since they hold no more.
 */
final class MailFile {
  private static final int MOST_PARTS = 1_000;
  private static final int DEEPEST = 20;

  private static final Set<String> STRUCTURES = Set.of("alternative", "related");

  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature");

  private static final List<String> LOCKED =
      List.of("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime");

  /** Of these Windows has characters that the standard does not know. */
  private static final Map<String, String> OF_WINDOWS =
      Map.of(
          "shift_jis", "windows-31j",
          "x-sjis", "windows-31j",
          "iso-2022-jp", "x-windows-iso2022jp");

  /** What becomes of the pieces of a mail. */
  private interface Treatment {
    /** Of a line of its head, or of the name of a file. */
    String line(String line);

    String text(String text);

    /** Of the pieces of a line of HTML. */
    List<String> pieces(List<String> pieces);

    void file(FileKind kind, Path from, Path to) throws IOException, Uncleanable;
  }

  private final Treatment treatment;
  private final Budget budget;
  private final MailWriter out;

  /** New ids of pictures by the old ones, in which mailers write computers and times. */
  private final Map<String, String> pictures = new HashMap<>();

  private int parts;

  private MailFile(Treatment treatment, Budget budget, MailWriter out) {
    this.treatment = treatment;
    this.budget = budget;
    this.out = out;
  }

  static void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    rewrite(original, copy, new Cleaner(cleaning.within()), cleaning.budget());
  }

  static void mask(Path clean, Path masked, Mask mask) throws IOException, Uncleanable {
    rewrite(clean, masked, new Masker(mask), Cleaning.of(new FoundText()).budget());
  }

  private static void rewrite(Path from, Path to, Treatment treatment, Budget budget)
      throws IOException, Uncleanable {
    try (var in = new SharedFileInputStream(from.toFile());
        var out = new MailWriter(to)) {
      new MailFile(treatment, budget, out)
          .write(new MimeMessage(Session.getInstance(new Properties()), in));
    } catch (MessagingException e) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN, e);
    }
  }

  private void write(MimeMessage mail) throws MessagingException, IOException, Uncleanable {
    Map<String, String> head = MailHead.of(mail);
    if (head.isEmpty()) {
      throw new Uncleanable(Uncleanable.Reason.BROKEN);
    }
    for (Map.Entry<String, String> line : head.entrySet()) {
      out.header(line.getKey(), treatment.line(line.getValue()));
    }
    part(mail, 0);
  }

  private void part(MimePart part, int depth) throws MessagingException, IOException, Uncleanable {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
    }
    ContentType type = type(part);
    if (LOCKED.stream().anyMatch(type::match)) {
      throw new Uncleanable(Uncleanable.Reason.PROTECTED);
    } else if (type.match("multipart/*")) {
      several(part, type, depth);
    } else if (isText(part, type)) {
      text(part, type);
    } else {
      file(part, type);
    }
  }

  private void several(MimePart part, ContentType type, int depth)
      throws MessagingException, IOException, Uncleanable {
    var several = new MimeMultipart(part.getDataHandler().getDataSource());
    String subtype = type.getSubType().toLowerCase(Locale.ROOT);
    String boundary = out.begin(STRUCTURES.contains(subtype) ? subtype : "mixed");
    for (int i = 0; i < several.getCount(); i++) {
      var each = (MimeBodyPart) several.getBodyPart(i);
      if (SIGNATURES.stream().noneMatch(type(each)::match)) {
        out.next(boundary);
        part(each, depth + 1);
      }
    }
    out.end(boundary);
  }

  private static boolean isText(MimePart part, ContentType type) throws MessagingException {
    return (type.match("text/plain") || type.match("text/html"))
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && part.getFileName() == null;
  }

  private void text(MimePart part, ContentType type)
      throws MessagingException, IOException, Uncleanable {
    byte[] bytes;
    try (var in = budget.of(part.getInputStream())) {
      bytes = in.readNBytes(FoundText.MOST + 1);
    }
    if (bytes.length > FoundText.MOST) {
      throw new Uncleanable(Uncleanable.Reason.TOO_LARGE);
    }
    String text = decoded(bytes, type.getParameter("charset"));
    if (type.match("text/html")) {
      out.text("html", MailHtml.rewritten(text, treatment::pieces, this::picture));
    } else {
      out.text("plain", treatment.text(text));
    }
  }

  /** As the mail says it is written, unless it says nothing that could be. */
  private static String decoded(byte[] bytes, @Nullable String charset) {
    String plain = PlainFile.decoded(bytes);
    String named = charset == null ? "us-ascii" : charset.toLowerCase(Locale.ROOT).strip();
    try {
      var written = Charset.forName(OF_WINDOWS.getOrDefault(named, named));
      return written.equals(StandardCharsets.US_ASCII) || written.equals(StandardCharsets.UTF_8)
          ? plain
          : new String(bytes, written);
    } catch (IllegalArgumentException unknown) {
      return plain;
    }
  }

  private void file(MimePart part, ContentType type)
      throws MessagingException, IOException, Uncleanable {
    String name = MailHead.decoded(part.getFileName());
    Optional<FileKind> said = FileKind.of(type.getBaseType().toLowerCase(Locale.ROOT));
    FileKind kind =
        (name.indexOf('.') < 0 ? said : FileKind.named(name))
            .orElseThrow(
                () ->
                    new Uncleanable(Uncleanable.Reason.KIND)
                        .in(name.isEmpty() ? type.getBaseType() : name));
    String known = name.isEmpty() ? kind.nameOf(parts) : name;
    try {
      file(part, kind, known);
    } catch (Uncleanable e) {
      throw e.in(known);
    }
  }

  private void file(MimePart part, FileKind kind, String name)
      throws MessagingException, IOException, Uncleanable {
    Path from = Files.createTempFile("isac-original", null);
    try {
      Path to = Files.createTempFile("isac-clean", null);
      try {
        try (InputStream in = budget.of(part.getInputStream())) {
          Files.copy(in, from, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!kind.agrees(from)) {
          throw new Uncleanable(Uncleanable.Reason.BROKEN);
        }
        treatment.file(kind, from, to);
        FileKind shared = kind.shared();
        try (InputStream in = Files.newInputStream(to)) {
          out.file(shared.mediaType(), treatment.line(CleanCopy.nameFor(name)), shownAs(part), in);
        }
      } finally {
        Files.delete(to);
      }
    } finally {
      Files.delete(from);
    }
  }

  private Optional<String> shownAs(MimePart part) throws MessagingException {
    String id = part.getContentID();
    return Optional.ofNullable(id).map(i -> i.replaceAll("[<>\\s]", "")).map(this::picture);
  }

  private String picture(String id) {
    return pictures.computeIfAbsent(id, i -> "picture" + (pictures.size() + 1));
  }

  private static ContentType type(MimePart part) throws MessagingException {
    try {
      return new ContentType(part.getContentType());
    } catch (ParseException unreadable) {
      return new ContentType("application", "octet-stream", null);
    }
  }

  private record Cleaner(Cleaning cleaning) implements Treatment {
    @Override
    public String line(String line) {
      found(line);
      return line;
    }

    @Override
    public String text(String text) {
      String treated = WebAddress.treated(text);
      found(treated);
      return treated;
    }

    @Override
    public List<String> pieces(List<String> pieces) {
      List<String> treated = pieces.stream().map(WebAddress::treated).toList();
      found(String.join("", treated));
      return treated;
    }

    @Override
    public void file(FileKind kind, Path from, Path to) throws IOException, Uncleanable {
      kind.clean(from, to, cleaning);
    }

    private void found(String line) {
      cleaning.text().endLine();
      cleaning.text().add(line);
      cleaning.text().endLine();
    }
  }

  private record Masker(Mask mask) implements Treatment {
    @Override
    public String line(String line) {
      return mask.of(line);
    }

    @Override
    public String text(String text) {
      return mask.of(text);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
      return mask.of(pieces);
    }

    @Override
    public void file(FileKind kind, Path from, Path to) throws IOException, Uncleanable {
      if (kind.isMaskable()) {
        kind.mask(from, to, mask);
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
