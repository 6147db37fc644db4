package jp.lg.isac.disclosure;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file of which a clean copy can be made. */
enum FileKind {
  PDF("application/pdf", "%PDF-", "pdf"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg jpeg"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
  GIF("image/gif", "GIF8", "gif"),
  DOCX(OfficeFile.MEDIA_TYPES + "wordprocessingml.document", "PK", "docx"),
  XLSX(OfficeFile.MEDIA_TYPES + "spreadsheetml.sheet", "PK", "xlsx"),
  PPTX(OfficeFile.MEDIA_TYPES + "presentationml.presentation", "PK", "pptx"),
  ZIP("application/zip", "PK", "zip"),
  EML(MailWriter.MAIL, "", "eml"),
  MSG("application/vnd.ms-outlook", "\u00d0\u00cf\u0011\u00e0", "msg"),
  TEXT("text/plain", "", "txt log"),
  CSV("text/csv", "", "csv"),
  MARKDOWN("text/markdown", "", "md"),
  JSON("application/json", "", "json"),
  XML("application/xml", "", "xml");

  private final String mediaType;

  /** What its content begins with, a character for each byte; empty if that does not tell. */
  private final String head;

  /** Between blanks. */
  private final String extensions;

  FileKind(String mediaType, String head, String extensions) {
    this.mediaType = mediaType;
    this.head = head;
    this.extensions = extensions;
  }

  /** The kind of a media type. */
  static Optional<FileKind> of(String mediaType) {
    return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  /** The kind that a name says. */
  static Optional<FileKind> named(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> List.of(kind.extensions.split(" ")).contains(extension))
        .findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** The kind of its clean copy. */
  FileKind shared() {
    return this == MSG ? EML : this;
  }

  /** A name for a file that has none. */
  String nameOf(int n) {
    return "file" + n + "." + extensions.split(" ")[0];
  }

  private boolean isText() {
    return head.isEmpty();
  }

  /** Whether words in it can be masked: where its text stands as text, and not as a drawing. */
  boolean isMaskable() {
    return isText() || this == MSG || this == DOCX || this == XLSX || this == PPTX;
  }

  /**
   * Whether the content of a file is what its name says; a text holds no bytes but those of texts.
   */
  boolean agrees(Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      if (!isText()) {
        return new String(in.readNBytes(head.length()), StandardCharsets.ISO_8859_1).equals(head);
      }
      String begin = new String(in.readNBytes(8_192), StandardCharsets.ISO_8859_1);
      return begin.startsWith("\u00ff\u00fe")
          || begin.startsWith("\u00fe\u00ff")
          || begin.chars().allMatch(c -> c >= ' ' || "\t\n\r\f\u001b\u001a".indexOf(c) >= 0);
    }
  }

  void clean(Path original, Path copy, Cleaning cleaning) throws IOException, Uncleanable {
    switch (this) {
      case PDF -> PdfFile.clean(original, copy, cleaning);
      case JPEG -> copy(original, copy, JpegFile::clean);
      case PNG -> copy(original, copy, PngFile::clean);
      case GIF -> copy(original, copy, GifFile::clean);
      case DOCX, XLSX, PPTX -> OfficeFile.clean(original, copy, cleaning);
      case ZIP -> ArchiveFile.clean(original, copy, cleaning);
      case EML -> MailFile.clean(original, copy, cleaning);
      case MSG -> OutlookFile.clean(original, copy, cleaning);
      case TEXT, CSV, MARKDOWN, JSON, XML -> PlainFile.copy(original, copy, cleaning.text());
    }
  }

  /** Writes a clean copy again, with words of it masked. */
  void mask(Path clean, Path masked, Mask mask) throws IOException, Uncleanable {
    if (shared() == EML) {
      MailFile.mask(clean, masked, mask);
    } else if (isText()) {
      PlainFile.mask(clean, masked, mask);
    } else {
      OfficeMask.mask(clean, masked, mask);
    }
  }

  private static void copy(Path original, Path copy, CleanCopy.Stream cleaning)
      throws IOException, Uncleanable {
    try (var from = new BufferedInputStream(Files.newInputStream(original));
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy))) {
      cleaning.clean(from, to);
    }
  }
}
