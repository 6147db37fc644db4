package jp.lg.isac.disclosure;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in which it makes no difference how wide its characters are, whether they are capitals,
 * katakana or hiragana, and which dash was typed; each character knows where it comes from.
 */
final class Folded {
  private final String original;
  private final StringBuilder text;
  private int[] from;

  private Folded(String original) {
    this.original = original;
    text = new StringBuilder(original.length());
    from = new int[original.length() + 1];
  }

  /**
   * Folds a text.
   *
   * @param withoutBlanks whether blanks within a line are left out too
   */
  static Folded of(String original, boolean withoutBlanks) {
    var folded = new Folded(original);
    int at = 0;
    while (at < original.length()) {
      int point = original.codePointAt(at);
      boolean blank = Character.isWhitespace(point) || Character.isSpaceChar(point);
      if (!(withoutBlanks && blank && point != '\n')) {
        folded.add(point, at);
      }
      at += Character.charCount(point);
    }
    return folded;
  }

  /** A word to be looked for in folded texts. */
  static String word(String word) {
    return of(word, true).text.toString();
  }

  private void add(int point, int at) {
    if (point < 0x80) {
      mark(at);
      text.append((char) Character.toLowerCase(point));
      return;
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      char c = folded(Character.toLowerCase(plain.charAt(i)));
      if (isVoiceMark(c) && !text.isEmpty()) {
        join(c);
      } else {
        mark(at);
        text.append(c);
      }
    }
  }

  /** Half-width katakana have it as a character of its own. */
  private static boolean isVoiceMark(char c) {
    return c == '\u3099' || c == '\u309a';
  }

  private void join(char mark) {
    int last = text.length() - 1;
    String voiced = Normalizer.normalize("" + text.charAt(last) + mark, Normalizer.Form.NFC);
    text.setCharAt(last, voiced.charAt(0));
  }

  private static char folded(char c) {
    if (c >= 'ァ' && c <= 'ヶ') {
      return (char) (c - 'ァ' + 'ぁ');
    }
    return "‐‑‒–—―−".indexOf(c) >= 0 ? '-' : c;
  }

  private void mark(int at) {
    if (text.length() >= from.length) {
      from = Arrays.copyOf(from, from.length * 2);
    }
    from[text.length()] = at;
  }

  String text() {
    return text.toString();
  }

  /** Where a character of the folded text begins in the original one. */
  int origin(int at) {
    return from[at];
  }

  /** Where it ends there. */
  int end(int at) {
    int end = original.offsetByCodePoints(from[at], 1);
    while (end < original.length() && "ﾞﾟ\u3099\u309a".indexOf(original.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
