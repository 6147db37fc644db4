package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A question as people type it: words, {@code "a phrase"}, {@code -without}. There is no wrong
 * syntax; a sign that makes no sense where it stands means itself.
 */
public record QueryText(List<Part> parts) {

  /** Nobody types more; what comes behind is left out, so that an answer has a bounded price. */
  private static final int MOST_PARTS = 32;

  public QueryText {
    parts = List.copyOf(parts);
  }

  /**
   * A word, or what stands between quotes.
   *
   * @param phrase whether the characters must follow each other just so
   * @param unwanted whether what has it is left out
   */
  public record Part(String text, boolean phrase, boolean unwanted) {}

  public static QueryText parse(String text) {
    var parts = new ArrayList<Part>();
    int i = 0;
    while (i < text.length() && parts.size() < MOST_PARTS) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      boolean unwanted =
          isMinus(text.charAt(i)) && i + 1 < text.length() && !isSpace(text.charAt(i + 1));
      int start = unwanted ? i + 1 : i;
      int closing = isQuote(text.charAt(start)) ? nextQuote(text, start + 1) : -1;
      int end = closing < 0 ? nextSpaceOrQuote(text, start + 1) : closing;
      var words = text.substring(closing < 0 ? start : start + 1, end);
      if (!words.isBlank()) {
        parts.add(new Part(words, closing >= 0, unwanted));
      }
      i = closing < 0 ? end : end + 1;
    }
    return new QueryText(parts);
  }

  private static int nextQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int nextSpaceOrQuote(String text, int from) {
    int i = from;
    while (i < text.length() && !isSpace(text.charAt(i)) && !isQuote(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '＂' || c == '“' || c == '”' || c == '„';
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '－' || c == '−';
  }
}
