package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.lg.isac.search.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * A question as people type it: words, {@code "a phrase"}, {@code -without}, {@code title:word},
 * {@code tag:word}, {@code type:word}, {@code one OR other}. There is no wrong syntax; a sign that
 * makes no sense where it stands means itself.
 */
public record QueryText(List<Part> parts) {

  /** Nobody types more; what comes behind is left out, so that an answer has a bounded price. */
  private static final int MOST_PARTS = 32;

  private static final String OR = "OR";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public QueryText {
    parts = List.copyOf(parts);
  }

  /** Where a part of a question must stand. */
  public enum Place {
    ANYWHERE,
    TITLE,
    /** It is a tag, as a whole. */
    TAG,
    /** It is the name of a {@link DocumentType}. */
    TYPE
  }

  /**
   * A word, or what stands between quotes.
   *
   * @param phrase whether the characters must follow each other just so
   * @param unwanted whether what has it is left out
   * @param alternative whether the part before it would do as well
   * @param start where it begins in the question, without signs and quotes
   */
  public record Part(
      String text, boolean phrase, boolean unwanted, Place place, boolean alternative, int start) {}

  public static QueryText parse(String text) {
    var parts = new ArrayList<Part>();
    int i = 0;
    boolean alternative = false;
    while (i < text.length() && parts.size() < MOST_PARTS) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      if (isOr(text, i) && mayBeAlternative(parts) && !text.substring(i + 2).isBlank()) {
        alternative = true;
        i += OR.length();
        continue;
      }
      var word = wordAt(text, i);
      var part = part(word, alternative);
      alternative = false;
      if (!part.text().isBlank()) {
        parts.add(part);
      }
      i = word.next();
    }
    return new QueryText(parts);
  }

  /** The same for all who typed the same: width, case and spaces do not matter. */
  public static String normal(String text) {
    return SPACES.matcher(Folding.of(text).text()).replaceAll(" ").strip();
  }

  /** The parts that are wanted; of each list one will do. */
  public static <T> List<List<T>> groups(List<T> wanted, Alternative<T> isAlternative) {
    var groups = new ArrayList<List<T>>();
    for (var one : wanted) {
      if (groups.isEmpty() || !isAlternative.toTheOneBefore(one)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(one);
    }
    return groups;
  }

  /** Tells what may stand for what comes before it. */
  public interface Alternative<T> {
    boolean toTheOneBefore(T one);
  }

  private static boolean mayBeAlternative(List<Part> parts) {
    return !parts.isEmpty() && !parts.getLast().unwanted();
  }

  /** What stands between spaces or quotes, with its sign and place before it. */
  private record Word(
      String text, boolean phrase, boolean unwanted, Place place, int start, int next) {}

  private static Word wordAt(String text, int from) {
    boolean unwanted =
        isMinus(text.charAt(from)) && from + 1 < text.length() && !isSpace(text.charAt(from + 1));
    int first = unwanted ? from + 1 : from;
    var place = placeAt(text, first);
    int start = place == Place.ANYWHERE ? first : colon(text, first) + 1;
    int closing = isQuote(text.charAt(start)) ? nextQuote(text, start + 1) : -1;
    int end = closing < 0 ? nextSpaceOrQuote(text, start + 1) : closing;
    int begin = closing < 0 ? start : start + 1;
    var words = text.substring(begin, end);
    if (place != Place.ANYWHERE && words.isBlank()) {
      // title:"" asks for nothing in a title.
      place = Place.ANYWHERE;
    }
    if (place == Place.TYPE && type(words) == null) {
      place = Place.ANYWHERE;
      words = text.substring(first, end);
      begin = first;
    }
    return new Word(words, closing >= 0, unwanted, place, begin, closing < 0 ? end : end + 1);
  }

  private static Part part(Word word, boolean alternative) {
    var type = word.place() == Place.TYPE ? type(word.text()) : null;
    return new Part(
        type == null ? word.text() : type.name(),
        word.phrase(),
        word.unwanted(),
        word.place(),
        alternative && !word.unwanted(),
        word.start());
  }

  private static Place placeAt(String text, int from) {
    int colon = colon(text, from);
    if (colon < 0 || colon + 1 == text.length() || isSpace(text.charAt(colon + 1))) {
      return Place.ANYWHERE;
    }
    return switch (Folding.of(text.substring(from, colon)).text()) {
      case "title", "件名", "題名" -> Place.TITLE;
      case "tag", "タグ" -> Place.TAG;
      case "type", "種類" -> Place.TYPE;
      default -> Place.ANYWHERE;
    };
  }

  /** Where the colon of a place may be. */
  private static int colon(String text, int from) {
    int end = nextSpaceOrQuote(text, from);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable DocumentType type(String name) {
    return switch (Folding.of(name).text().strip()) {
      case "report", "shared_report", "報告", "共有された報告" -> DocumentType.SHARED_REPORT;
      case "article", "ナレッジ", "記事" -> DocumentType.ARTICLE;
      case "incident", "事案", "自団体の事案", "インシデント" -> DocumentType.INCIDENT;
      case "course", "研修", "講座" -> DocumentType.COURSE;
      default -> null;
    };
  }

  private static boolean isOr(String text, int at) {
    int end = at + OR.length();
    return text.startsWith(OR, at) && (end == text.length() || isSpace(text.charAt(end)));
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
