package jp.lg.isac.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may have meant who typed a word that no document for everybody holds: words of such
 * documents that differ in a letter or two, the likest and then the commonest first. What only some
 * may read neither offers a correction nor makes a word known.
 */
public abstract class Corrections {

  private static final int MOST = 12;

  /** Two letters may be wrong in a word of so many. */
  private static final int LONG = 6;

  /** Nobody mistypes a longer one; identifiers are not meant either. */
  private static final int LONGEST = 40;

  private static final Comparator<Correction> BEST_FIRST =
      Comparator.comparing(Correction::likeness)
          .thenComparing(Correction::documents)
          .reversed()
          .thenComparing(Correction::word);

  /**
   * A word that may be meant.
   *
   * @param likeness 1 were it the same
   * @param documents for everybody that hold it
   */
  public record Correction(String word, float likeness, int documents) {}

  /** Those of the words that stand in no document for everybody. */
  public abstract Set<String> unknown(Collection<String> words) throws IOException;

  /**
   * All words that differ from each of these in a few letters.
   *
   * @param letters how many may be wrong in a word, 1 or 2
   */
  protected abstract Map<String, List<Correction>> alike(Map<String, Integer> letters)
      throws IOException;

  /** Best first, of each of some unknown words. */
  Map<String, List<Correction>> of(Collection<String> unknown) throws IOException {
    var letters = new LinkedHashMap<String, Integer>();
    for (var word : unknown) {
      int length = length(word);
      if (length >= 2 && length <= LONGEST) {
        letters.put(word, length < LONG ? 1 : 2);
      }
    }
    var corrections = new HashMap<String, List<Correction>>();
    var alike = letters.isEmpty() ? Map.<String, List<Correction>>of() : alike(letters);
    for (var word : unknown) {
      corrections.put(
          word,
          alike.getOrDefault(word, List.of()).stream()
              .filter(correction -> isWorthIt(word, correction.word()))
              .sorted(BEST_FIRST)
              .limit(MOST)
              .toList());
    }
    return corrections;
  }

  /** Of two letters one must stay where it is, or everything would do. */
  private static boolean isWorthIt(String word, String correction) {
    return length(correction) >= 2 && (length(word) > 2 || length(correction) == 2);
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
