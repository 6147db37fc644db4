package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question as people type it: words, {@code "a phrase"}, {@code -without}, {@code this OR that},
 * {@code title:}, {@code tag:}, {@code type:}. There is no wrong syntax; a sign that makes no sense
 * where it stands means itself.
 *
 * @param wanted each must be there, in one of its alternatives
 * @param unwanted what has one of these is left out
 */
public record QueryText(List<List<Part>> wanted, List<Part> unwanted) {

  /** Nobody types more; what comes behind is left out, so that an answer has a bounded price. */
  private static final int MOST_PARTS = 32;

  private static final String OR = "OR";

  private static final Map<String, Scope> SCOPES =
      Map.of(
          "title",
          Scope.TITLE,
          "タイトル",
          Scope.TITLE,
          "件名",
          Scope.TITLE,
          "tag",
          Scope.TAG,
          "タグ",
          Scope.TAG,
          "type",
          Scope.TYPE,
          "種別",
          Scope.TYPE);

  public QueryText {
    wanted = wanted.stream().map(List::copyOf).toList();
    unwanted = List.copyOf(unwanted);
  }

  /** Where a part must stand. */
  public enum Scope {
    ANYWHERE,
    TITLE,
    TAG,
    TYPE
  }

  /**
   * A word, or what stands between quotes.
   *
   * @param phrase whether the characters must follow each other just so
   */
  public record Part(String text, boolean phrase, Scope scope) {}

  /** Every part that is wanted. */
  public List<Part> parts() {
    return wanted.stream().flatMap(List::stream).toList();
  }

  public boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  public static QueryText parse(String text) {
    return new Parser(text).parse();
  }

  /** Reads once from left to right. */
  private static final class Parser {
    private final String text;
    private final List<List<Part>> wanted = new ArrayList<>();
    private final List<Part> unwanted = new ArrayList<>();
    private boolean isAlternative;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    QueryText parse() {
      int parts = 0;
      for (skipSpace(); at < text.length() && parts < MOST_PARTS; skipSpace()) {
        if (isOr()) {
          isAlternative = true;
          at += OR.length();
          continue;
        }
        boolean without = isMinus(text.charAt(at)) && hasMoreBehind(at);
        at += without ? 1 : 0;
        var part = part();
        if (part.text().isBlank()) {
          continue;
        }
        add(part, without);
        parts++;
      }
      return new QueryText(wanted, unwanted);
    }

    private void add(Part part, boolean without) {
      if (without) {
        unwanted.add(part);
      } else if (isAlternative) {
        wanted.getLast().add(part);
      } else {
        wanted.add(new ArrayList<>(List.of(part)));
      }
      isAlternative = false;
    }

    /** The word OR between two parts; first, last or doubled it is a word. */
    private boolean isOr() {
      int end = at + OR.length();
      if (isAlternative
          || wanted.isEmpty()
          || !text.startsWith(OR, at)
          || end == text.length()
          || !isSpace(text.charAt(end))) {
        return false;
      }
      int next = end;
      while (next < text.length() && isSpace(text.charAt(next))) {
        next++;
      }
      return next < text.length() && !isMinus(text.charAt(next));
    }

    private Part part() {
      var scope = scope();
      if (isQuote(text.charAt(at))) {
        int closing = nextQuote(at + 1);
        if (closing >= 0) {
          var words = text.substring(at + 1, closing);
          at = closing + 1;
          return new Part(words, true, scope);
        }
      }
      int start = at;
      at++;
      while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at))) {
        at++;
      }
      return new Part(text.substring(start, at), false, scope);
    }

    /** What stands before a colon, if it is known and something follows. */
    private Scope scope() {
      for (var scope : SCOPES.entrySet()) {
        int colon = at + scope.getKey().length();
        if (text.regionMatches(true, at, scope.getKey(), 0, scope.getKey().length())
            && colon < text.length()
            && isColon(text.charAt(colon))
            && hasMoreBehind(colon)) {
          at = colon + 1;
          return scope.getValue();
        }
      }
      return Scope.ANYWHERE;
    }

    private boolean hasMoreBehind(int sign) {
      return sign + 1 < text.length() && !isSpace(text.charAt(sign + 1));
    }

    private void skipSpace() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }

    private int nextQuote(int from) {
      int i = from;
      while (i < text.length() && !isQuote(text.charAt(i))) {
        i++;
      }
      return i < text.length() ? i : -1;
    }
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

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }
}
