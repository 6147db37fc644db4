package jp.lg.isac.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a text that somebody in Japan wrote. Statistics of letters take a short one
 * for Russian; here it is the first encoding in which all of it makes sense.
 */
final class JapaneseEncoding implements EncodingDetector {
  private static final long serialVersionUID = 1L;

  /** Bytes that are looked at. */
  private static final int BEGINNING = 1 << 16;

  /** An encoding that has no more bytes than this for one character may lack them at the end. */
  private static final int TORN = 4;

  private static final char BYTE_ORDER = '\uFEFF';
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

  @Override
  public Charset detect(InputStream input, Metadata metadata) throws IOException {
    input.mark(BEGINNING);
    byte[] beginning = input.readNBytes(BEGINNING);
    input.reset();
    return of(beginning);
  }

  static Charset of(byte[] text) {
    char first = text.length < 2 ? 0 : ByteBuffer.wrap(text).getChar();
    if (first == BYTE_ORDER || first == Character.reverseBytes(BYTE_ORDER)) {
      return StandardCharsets.UTF_16;
    }
    if (new String(text, StandardCharsets.ISO_8859_1).matches("(?s).*\u001b[$(][@BJ].*")) {
      return ISO_2022_JP;
    }
    if (decoded(text, StandardCharsets.UTF_8) != null) {
      return StandardCharsets.UTF_8;
    }
    var windows = decoded(text, WINDOWS_31J);
    boolean isEuc = decoded(text, EUC_JP) != null;
    return isEuc && (windows == null || isOfHalfKana(windows)) ? EUC_JP : WINDOWS_31J;
  }

  /** What EUC-JP means by a character, Windows takes for two of them. */
  private static boolean isOfHalfKana(CharBuffer text) {
    return text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count() * 2
        > text.chars().filter(c -> c > 0x7F).count();
  }

  private static @Nullable CharBuffer decoded(byte[] text, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var characters = CharBuffer.allocate(text.length);
    var bytes = ByteBuffer.wrap(text);
    var end = decoder.decode(bytes, characters, text.length < BEGINNING);
    boolean isTorn = text.length == BEGINNING && bytes.remaining() < TORN;
    return end.isUnderflow() && (bytes.remaining() == 0 || isTorn) ? characters.flip() : null;
  }
}
