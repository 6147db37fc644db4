package jp.lg.isac.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in texts by what it could be told whose they are. */
public final class IdentityScan {
  /** What stands in the place of something that is not to be told. */
  public static final String MASK = "●●";

  /** Different things shown of one place; who has looked at so many knows. */
  private static final int MOST = 100;

  /** Characters shown before and behind a hit. */
  private static final int AROUND = 20;

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  private static final Map<IdentityKind, Pattern> PATTERNS =
      Map.of(
          IdentityKind.TELEPHONE,
          Pattern.compile(
              "(?<![\\w.-])(?:0[0-9]{9,10}|(?:\\+81[- ]?(?:\\(0\\))?|\\(?0)[0-9]{1,4}[)\\- ]{1,2}"
                  + "\\(?[0-9]{1,4}[)\\- ]{1,2}[0-9]{3,4})(?![\\w-])"),
          IdentityKind.IP_ADDRESS,
          Pattern.compile(
              "(?<![0-9.])(?:OCTET\\[?\\.\\]?){3}OCTET(?![0-9.]*[0-9])".replace("OCTET", OCTET)
                  + "|(?<![:\\w])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                  + "|(?:[0-9a-f]{1,4}:)+(?::[0-9a-f]{1,4})+)(?![:\\w])"),
          IdentityKind.PATH,
          Pattern.compile("(?<!\\w)(?:[a-z]:[\\\\¥]|\\\\\\\\[\\w.-]+\\\\)[^\\s\"<>|*?]{2,250}"));

  private final Map<IdentityKind, List<String>> words = new LinkedHashMap<>();
  private final Set<IdentityKind> kinds;

  /**
   * A scan.
   *
   * @param own by what the organisation is known
   * @param kinds what is looked for
   */
  public IdentityScan(
      Map<IdentityKind, ? extends Collection<String>> own, Set<IdentityKind> kinds) {
    this.kinds = Set.copyOf(kinds);
    own.forEach(
        (kind, known) ->
            words.put(
                kind,
                known.stream().map(Folded::word).filter(w -> w.length() > 1).distinct().toList()));
  }

  /** A place in a text by which it can be told whose it is. */
  record Span(IdentityKind kind, int from, int to) {}

  /** What is found in a text, each different writing once, in the order of their first places. */
  public List<IdentityHit> hits(String place, String text) {
    var hits = new LinkedHashMap<String, IdentityHit>();
    for (Span span : spans(text)) {
      String found = text.substring(span.from(), span.to());
      IdentityHit known = hits.get(found);
      if (known == null && hits.size() == MOST) {
        break;
      }
      hits.put(
          found,
          new IdentityHit(
              place,
              known == null ? span.kind() : known.kind(),
              found,
              known == null ? context(text, span) : known.context(),
              known == null ? 1 : known.times() + 1));
    }
    return List.copyOf(hits.values());
  }

  /**
   * The text with {@link #MASK} in the place of what is not to be told.
   *
   * @param hidden what was found, as it is written there
   */
  public String masked(String text, Collection<String> hidden) {
    var masked = new StringBuilder();
    int at = 0;
    for (Span span : spans(text)) {
      if (hidden.contains(text.substring(span.from(), span.to()))) {
        masked.append(text, at, span.from()).append(MASK);
        at = span.to();
      }
    }
    return masked.append(text, at, text.length()).toString();
  }

  /** Hides everything of these kinds. */
  Mask mask(Set<IdentityKind> hidden) {
    return text -> spans(text).stream().filter(span -> hidden.contains(span.kind())).toList();
  }

  /** In their order; of those that overlap the one that begins first, and of these the longest. */
  private List<Span> spans(String text) {
    var all =
        Stream.concat(named(Folded.of(text, true)), written(Folded.of(text, false)))
            .sorted(
                Comparator.comparingInt(Span::from)
                    .thenComparing(Comparator.comparingInt(Span::to).reversed()))
            .toList();
    var apart = new ArrayList<Span>();
    int end = 0;
    for (Span span : all) {
      if (span.from() >= end) {
        apart.add(span);
        end = span.to();
      }
    }
    return apart;
  }

  private Stream<Span> named(Folded folded) {
    String text = folded.text();
    var found = new ArrayList<Span>();
    words.forEach(
        (kind, known) -> {
          if (kinds.contains(kind)) {
            for (String word : known) {
              for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + word.length();
                if (!isWithinNumber(text, word, at, end)) {
                  found.add(span(kind, folded, at, end));
                }
              }
            }
          }
        });
    return found.stream();
  }

  /** A code is no part of a longer number. */
  private static boolean isWithinNumber(String text, String word, int from, int to) {
    boolean goesOnBefore =
        from > 0 && Character.isDigit(word.charAt(0)) && Character.isDigit(text.charAt(from - 1));
    boolean goesOnBehind =
        to < text.length()
            && Character.isDigit(word.charAt(word.length() - 1))
            && Character.isDigit(text.charAt(to));
    return goesOnBefore || goesOnBehind;
  }

  private Stream<Span> written(Folded folded) {
    return PATTERNS.entrySet().stream()
        .filter(each -> kinds.contains(each.getKey()))
        .flatMap(
            each ->
                each.getValue()
                    .matcher(folded.text())
                    .results()
                    .map((MatchResult m) -> span(each.getKey(), folded, m.start(), m.end())));
  }

  private static Span span(IdentityKind kind, Folded folded, int from, int to) {
    return new Span(kind, folded.origin(from), folded.end(to - 1));
  }

  private static String context(String text, Span span) {
    int from =
        text.offsetByCodePoints(
            span.from(), -Math.min(AROUND, text.codePointCount(0, span.from())));
    int to =
        text.offsetByCodePoints(
            span.to(), Math.min(AROUND, text.codePointCount(span.to(), text.length())));
    return (from > 0 ? "…" : "")
        + text.substring(from, to).replaceAll("\\s+", " ").strip()
        + (to < text.length() ? "…" : "");
  }
}
