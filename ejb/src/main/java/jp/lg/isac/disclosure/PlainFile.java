package jp.lg.isac.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text has nothing but what one sees in it. */
final class PlainFile {
  /** Windows-31J, in which Japanese Windows still writes. */
  private static final Charset WINDOWS = Charset.forName("windows-31j");

  /** ISO-2022-JP, in which mail is still written; it is ASCII but for its escapes. */
  private static final Charset MAIL = Charset.forName("x-windows-iso2022jp");

  private PlainFile() {}

  static void copy(Path original, Path copy, FoundText text) throws IOException {
    Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
    try (InputStream in = Files.newInputStream(original)) {
      byte[] head = in.readNBytes(FoundText.MOST);
      text.add(decoded(head));
      if (in.read() >= 0) {
        text.add(" ".repeat(FoundText.MOST));
      }
    }
  }

  static void mask(Path clean, Path masked, Mask mask) throws IOException {
    byte[] bytes = Files.readAllBytes(clean);
    Charset charset = charset(bytes);
    Files.write(masked, mask.of(new String(bytes, charset)).getBytes(charset));
  }

  /** In UTF-8 or 16, in ISO-2022-JP, or else as Japanese Windows writes. */
  static String decoded(byte[] bytes) {
    return new String(bytes, charset(bytes));
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    } else if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    if (escapes(bytes)) {
      return MAIL;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
        return true;
      }
    }
    return false;
  }
}
