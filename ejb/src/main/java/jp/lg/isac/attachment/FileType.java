package jp.lg.isac.attachment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;

/**
 * The kinds of file that are taken. A kind is told from the first bytes of the content; the name
 * must agree, and only decides between kinds that look alike (a Word file is a ZIP file). What runs
 * in a browser or on a PC is on no list and so is refused, whatever it is called.
 */
enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg jpeg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  ZIP("application/zip", "zip"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  MSG("application/vnd.ms-outlook", "msg"),
  TXT("text/plain", "txt log"),
  CSV("text/csv", "csv"),
  MARKDOWN("text/markdown", "md"),
  JSON("application/json", "json"),
  XML("application/xml", "xml"),
  EML("message/rfc822", "eml");

  private static final Set<FileType> IMAGES = Set.of(PNG, JPEG, GIF, WEBP);
  private static final Set<FileType> OFFICE = Set.of(DOCX, XLSX, PPTX);
  private static final Set<FileType> TEXTS = Set.of(TXT, CSV, MARKDOWN, JSON, XML, EML);

  /** What may stand before the first element of a page or drawing. */
  private static final String BLANK = "(?:\\s|<\\?xml.*?\\?>|<!--.*?-->)*+";

  private static final Pattern RUNS =
      Pattern.compile(
          BLANK
              + "(?:#!|<\\?php|<%|<!doctype\\s+(?:html|svg)\\b|(?:<!doctype[^>]*>"
              + BLANK
              + ")?<(?:[\\w-]+:)?(?:html|head|body|script|style|iframe|svg|meta|embed|form"
              + "|stylesheet)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final List<String> RUNNING_XML =
      List.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg");

  /** Enough to see what a text begins with. */
  private static final int BEGINNING = 4096;

  private final String mediaType;

  /** Between blanks. */
  private final String extensions;

  FileType(String mediaType, String extensions) {
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  String mediaType() {
    return mediaType;
  }

  private List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  /**
   * What a file is.
   *
   * @param head its first bytes, as many as there are up to one MiB
   * @throws DomainException.UnsupportedType if it is nothing that is taken
   */
  static FileType of(FileName name, byte[] head) {
    FileType named =
        Stream.of(values())
            .filter(type -> type.extensions().contains(name.extension()))
            .findFirst()
            .orElseThrow(
                () ->
                    new DomainException.UnsupportedType(
                        "attachment.name-refused", name.extension(), accepted()));
    FileType found = found(named, head);
    boolean agrees =
        found == named
            || (IMAGES.contains(found) && IMAGES.contains(named))
            || (found == ZIP && OFFICE.contains(named) && isOffice(head));
    if (!agrees) {
      throw new DomainException.UnsupportedType(
          "attachment.content-differs", name.value(), name.extension());
    }
    return found == ZIP ? named : found;
  }

  private static String accepted() {
    return String.join(
        ", ", Stream.of(values()).flatMap(type -> type.extensions().stream()).toList());
  }

  private static FileType found(FileType named, byte[] head) {
    if (begins(head, "25504446 2D")) {
      return PDF;
    } else if (begins(head, "89504E47 0D0A1A0A")) {
      return PNG;
    } else if (begins(head, "FFD8FF")) {
      return JPEG;
    } else if (begins(head, "47494638 3761") || begins(head, "47494638 3961")) {
      return GIF;
    } else if (begins(head, "52494646") && contains(head, 8, "WEBP")) {
      return WEBP;
    } else if (begins(head, "504B0304") || begins(head, "504B0506")) {
      return ZIP;
    } else if (begins(head, "D0CF11E0 A1B11AE1") && isMessage(head)) {
      return MSG;
    }
    String text = text(head);
    if (RUNS.matcher(text.substring(0, Math.min(text.length(), BEGINNING))).matches()
        || (named == XML && RUNNING_XML.stream().anyMatch(text::contains))) {
      throw new DomainException.UnsupportedType("attachment.content-runs");
    }
    if (TEXTS.contains(named) && isPlain(text)) {
      return named;
    }
    throw new DomainException.UnsupportedType("attachment.content-refused");
  }

  /** A ZIP file with the parts of a document. */
  private static boolean isOffice(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return Stream.of("[Content_Types].xml", "_rels/.rels", "word/", "xl/", "ppt/")
        .anyMatch(text::contains);
  }

  /** A mail of Outlook names its streams so; installers and old documents with macros do not. */
  private static boolean isMessage(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_16LE);
    return text.contains("__properties_version1.0") || text.contains("__substg1.0_");
  }

  /** The content as text: bytes as they are unless it says that it is UTF-16. */
  private static String text(byte[] head) {
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (begins(head, "EFBBBF")) {
      from = 3;
    } else if (begins(head, "FFFE")) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (begins(head, "FEFF")) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    }
    return new String(head, from, head.length - from, charset);
  }

  /**
   * No control characters but those that texts have: tabs, line ends, page breaks, the escapes of
   * ISO-2022-JP and the end-of-file mark of DOS.
   */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' || "\t\n\r\f\u001b\u001a".indexOf(c) >= 0);
  }

  private static boolean begins(byte[] head, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex.replace(" ", ""));
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean contains(byte[] head, int at, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
    return head.length >= at + wanted.length
        && Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
