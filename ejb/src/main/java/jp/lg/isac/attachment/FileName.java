package jp.lg.isac.attachment;

import java.text.Normalizer;
import java.util.Locale;
import jp.lg.isac.kernel.DomainException;

/**
 * A file's name as it may be shown and handed out again: without folders, without what is invisible
 * or turns the direction of writing (which makes {@code exe.fdp} out of {@code pdf.exe}), and with
 * the marks of Japanese composed, as Windows expects them and macOS does not send them.
 */
record FileName(String value) {
  static final int LONGEST = 200;

  /**
   * Cleans what the sender called the file.
   *
   * @throws DomainException.Invalid if nothing is left
   */
  static FileName of(String sent) {
    String name =
        Normalizer.normalize(sent, Normalizer.Form.NFC)
            .replaceAll("\\p{Cntrl}|\\p{Cf}|\\p{Cs}|\\p{Zl}|\\p{Zp}", "")
            .replaceFirst("^.*[/\\\\]", "")
            .replaceAll("[<>:\"|?*]", "_")
            .strip()
            .replaceFirst("[. ]+$", "");
    if (name.isEmpty()) {
      throw new DomainException.Invalid("/file", "attachment.name-missing");
    }
    return new FileName(shortened(name));
  }

  /** What follows the last dot, in lower case; empty without a dot. */
  String extension() {
    return value.substring(dot(value)).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
  }

  /** Shortens the part before the extension, between whole characters. */
  private static String shortened(String name) {
    int tooMany = name.codePointCount(0, name.length()) - LONGEST;
    if (tooMany <= 0) {
      return name;
    }
    int dot = dot(name);
    String base = name.substring(0, dot);
    int kept = base.codePointCount(0, base.length()) - tooMany;
    return kept > 0
        ? base.substring(0, base.offsetByCodePoints(0, kept)) + name.substring(dot)
        : name.substring(0, name.offsetByCodePoints(0, LONGEST));
  }

  private static int dot(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name.length() : dot;
  }
}
