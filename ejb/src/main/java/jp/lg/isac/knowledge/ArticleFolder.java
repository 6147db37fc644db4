package jp.lg.isac.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.lg.isac.kernel.DomainException;

/**
 * The files that somebody sends to become articles: one, or a folder as ZIP, which is unpacked in
 * memory and no further than a folder of texts goes.
 *
 * @param files content by path, with slashes
 */
record ArticleFolder(Map<String, byte[]> files) {
  static final int MOST_FILES = 1_000;

  /** Bytes of all files together, unpacked. */
  static final int LARGEST = 50_000_000;

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  /**
   * Reads what was sent.
   *
   * @param name of the file; an archive is told by it
   * @throws DomainException.Invalid if there is nothing in it, or it is no archive
   * @throws DomainException.TooLarge if more is in it than is taken
   */
  static ArticleFolder read(String name, byte[] content) {
    if (content.length > LARGEST) {
      throw tooLarge();
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return new ArticleFolder(Map.of(name.replaceFirst("^.*[/\\\\]", ""), content));
    }
    Map<String, byte[]> files =
        unpacked(content, StandardCharsets.UTF_8)
            // Windows in Japan names the files of an archive so
            .or(() -> unpacked(content, WINDOWS_31J))
            .orElseThrow(() -> new DomainException.Invalid("/file", "article.import.not-zip"));
    if (files.isEmpty()) {
      throw new DomainException.Invalid("/file", "article.import.empty");
    }
    return new ArticleFolder(files);
  }

  private static Optional<Map<String, byte[]>> unpacked(byte[] content, Charset names) {
    var files = new TreeMap<String, byte[]>();
    int left = LARGEST;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), names)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = path(entry.getName());
        // what the archive says of sizes is not asked
        byte[] file = zip.readNBytes(left + 1);
        left -= file.length;
        if (++entries > MOST_FILES || left < 0) {
          throw tooLarge();
        }
        if (!entry.isDirectory() && !isOfTheSystem(path) && files.put(path, file) != null) {
          return Optional.empty();
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
    // whatever is not an archive has no entries
    return entries == 0 ? Optional.empty() : Optional.of(files);
  }

  private static String path(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replace('\\', '/')
        .replaceAll("\\p{Cntrl}", "")
        .replaceFirst("^(?:\\./|/)+", "");
  }

  /** Files that systems put into folders for themselves. */
  private static boolean isOfTheSystem(String path) {
    return path.startsWith("__MACOSX/")
        || path.matches("(?i)(?:.*/)?(?:\\.[^/]*|thumbs\\.db|desktop\\.ini)");
  }

  private static DomainException tooLarge() {
    return new DomainException.TooLarge(
        "article.import.too-large", LARGEST / 1_000_000, MOST_FILES);
  }

  /** The path of a file that a text at this path calls by its name. */
  static String beside(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1)
        + Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Its name without folders and extension. */
  static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
  }

  /** The text of a file in UTF-8 or Windows-31J, without a byte order mark. */
  static Optional<String> text(byte[] file) {
    return decoded(file, StandardCharsets.UTF_8)
        .or(() -> decoded(file, WINDOWS_31J))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .filter(text -> text.indexOf('\0') < 0);
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
