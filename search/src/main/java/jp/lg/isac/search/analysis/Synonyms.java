package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Vocabulary;

/** Other words for the same thing. */
final class Synonyms {

  /** More would cost every question that has the word. */
  private static final int MOST = 8;

  /** By the folded word: the others of its line, as written there. */
  private final Map<String, Set<String>> others = new HashMap<>();

  private int longest;

  Synonyms(List<String> lines) {
    for (var line : lines) {
      if (Vocabulary.counts(line)) {
        addGroup(List.of(line.split("[,、，]")));
      }
    }
  }

  private void addGroup(List<String> line) {
    var words = line.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    for (var word : words) {
      var key = Folding.kana(Folding.of(word).text());
      longest = Math.max(longest, key.length());
      var rest = others.computeIfAbsent(key, any -> new LinkedHashSet<>());
      words.stream()
          .filter(other -> !Folding.kana(Folding.of(other).text()).equals(key))
          .forEach(rest::add);
    }
  }

  /** The text with each word that it has replaced by each of the others, longer words first. */
  Set<String> of(String folded) {
    var kana = Folding.kana(folded);
    var found = new LinkedHashSet<String>();
    int i = 0;
    while (i < kana.length() && found.size() < MOST) {
      int length = knownAt(kana, i);
      if (length > 0) {
        for (var other :
            new ArrayList<>(others.getOrDefault(kana.substring(i, i + length), Set.of()))) {
          if (found.size() < MOST) {
            found.add(folded.substring(0, i) + other + folded.substring(i + length));
          }
        }
      }
      i += Math.max(1, length);
    }
    return found;
  }

  /** Length of the longest known word that begins here, or 0. */
  private int knownAt(String kana, int start) {
    if (!isBorder(kana, start)) {
      return 0;
    }
    for (int length = Math.min(longest, kana.length() - start); length > 0; length--) {
      if (others.containsKey(kana.substring(start, start + length))
          && isBorder(kana, start + length)) {
        return length;
      }
    }
    return 0;
  }

  /** Words in Latin letters or in kana do not begin or end within such a run. */
  private static boolean isBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || kind(text.charAt(at - 1)) != kind(text.charAt(at))
        || kind(text.charAt(at)) == 0;
  }

  private static int kind(char c) {
    if (c >= 'ァ' && c <= 'ヾ') {
      return 1;
    }
    return c < 0x250 && Character.isLetterOrDigit(c) ? 2 : 0;
  }
}
