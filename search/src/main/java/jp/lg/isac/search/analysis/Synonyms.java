package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other names of what a question names. */
final class Synonyms {

  private static final int MOST = 12;

  /** By name, in large katakana; each with all names of the same, as the list has them. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private final int longest;

  /**
   * Reads groups of names that mean the same.
   *
   * @param groups as somebody wrote them
   */
  Synonyms(List<List<String>> groups) {
    for (var group : groups) {
      var folded = group.stream().map(name -> Folding.of(name).text()).toList();
      for (var name : folded) {
        var key = Folding.kana(name);
        names.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(folded);
        if (key.length() > 3 && key.endsWith("ー")) {
          var shorter = key.substring(0, key.length() - 1);
          names.computeIfAbsent(shorter, k -> new LinkedHashSet<>()).addAll(folded);
        }
      }
    }
    longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The folded text with one of its names replaced by another of the same thing. */
  List<String> alternatives(String folded) {
    var kana = Folding.kana(folded);
    var alternatives = new ArrayList<String>();
    int i = 0;
    while (i < kana.length() && alternatives.size() < MOST) {
      int length = lengthOfNameAt(kana, i);
      if (length > 0) {
        var before = folded.substring(0, i);
        var after = folded.substring(i + length);
        for (var name : names.getOrDefault(kana.substring(i, i + length), Set.of())) {
          if (!Folding.kana(name).equals(kana.substring(i, i + length))) {
            alternatives.add(before + name + after);
          }
        }
      }
      i += Math.max(1, length);
    }
    return alternatives.subList(0, Math.min(MOST, alternatives.size()));
  }

  private int lengthOfNameAt(String kana, int start) {
    for (int length = Math.min(longest, kana.length() - start); length > 0; length--) {
      int end = start + length;
      if (names.containsKey(kana.substring(start, end))
          && !isWithinLatinWord(kana, start)
          && !isWithinLatinWord(kana, end)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isWithinLatinWord(String text, int border) {
    return border > 0
        && border < text.length()
        && isLatin(text.charAt(border - 1))
        && isLatin(text.charAt(border));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !TextAnalyzer.isJapanese(c);
  }
}
