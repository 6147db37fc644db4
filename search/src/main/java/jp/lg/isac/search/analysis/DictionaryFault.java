package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Dictionary.Word;

/**
 * Why a line of a dictionary cannot be used.
 *
 * @param list in which of its lists the line stands
 * @param line its number there, from 1
 * @param text the name, part or word that is at fault
 */
public record DictionaryFault(Kind list, int line, Reason reason, String text) {

  /** One of the two lists. */
  public enum Kind {
    SYNONYMS,
    WORDS
  }

  /** What is wrong. */
  public enum Reason {
    /** A name or a part is empty. */
    EMPTY,
    /** Longer than {@value #LONGEST} characters. */
    TOO_LONG,
    /** A single character, which stands in too many words. */
    TOO_SHORT,
    /** It has a character that parts lines, names or parts, or is none of a word. */
    SIGN,
    /** Names are one and the same once width, case and kind of kana do not matter. */
    ONE_NAME,
    /** A word in Latin letters is kept whole anyway, and would cut longer ones apart. */
    LATIN,
    /** There is not one reading for each part. */
    READINGS,
    /** A reading is not in kana. */
    NOT_KANA,
    /** The word is there twice. */
    TWICE
  }

  /** Characters of a name or a word. */
  public static final int LONGEST = 50;

  /** All that is wrong with a dictionary, line by line; nothing if it can be used. */
  public static List<DictionaryFault> in(Dictionary dictionary) {
    var faults = new ArrayList<DictionaryFault>();
    for (int i = 0; i < dictionary.synonyms().size(); i++) {
      ofNames(i + 1, dictionary.synonyms().get(i)).ifPresent(faults::add);
    }
    var there = new HashSet<String>();
    for (int i = 0; i < dictionary.words().size(); i++) {
      var word = dictionary.words().get(i);
      var fault = ofWord(i + 1, word);
      if (fault.isEmpty() && !there.add(folded(word.surface()))) {
        fault = Optional.of(inWord(i + 1, Reason.TWICE, word.surface()));
      }
      fault.ifPresent(faults::add);
    }
    return faults;
  }

  private static Optional<DictionaryFault> ofNames(int line, List<String> names) {
    for (var name : names) {
      var reason = reason(name);
      if (reason.isEmpty() && name.contains(",")) {
        reason = Optional.of(Reason.SIGN);
      }
      if (reason.isPresent()) {
        return reason.map(why -> new DictionaryFault(Kind.SYNONYMS, line, why, name));
      }
    }
    long different = names.stream().map(name -> Folding.kana(folded(name))).distinct().count();
    return different < 2
        ? Optional.of(
            new DictionaryFault(Kind.SYNONYMS, line, Reason.ONE_NAME, String.join(",", names)))
        : Optional.empty();
  }

  private static Optional<DictionaryFault> ofWord(int line, Word word) {
    var surface = word.surface();
    var reason = reason(surface);
    if (reason.isEmpty() && word.parts().stream().anyMatch(String::isEmpty)) {
      reason = Optional.of(Reason.EMPTY);
    }
    if (reason.isEmpty() && !isWhole(word)) {
      reason = Optional.of(Reason.SIGN);
    }
    if (reason.isEmpty() && folded(surface).chars().noneMatch(TextAnalyzer::isJapanese)) {
      reason = Optional.of(Reason.LATIN);
    }
    if (reason.isPresent()) {
      return reason.map(why -> inWord(line, why, surface));
    }
    if (word.readings().size() != word.parts().size()) {
      return Optional.of(inWord(line, Reason.READINGS, surface));
    }
    return word.readings().stream()
        .filter(reading -> !Folding.isKatakana(kana(reading)))
        .findFirst()
        .map(reading -> inWord(line, Reason.NOT_KANA, reading));
  }

  private static DictionaryFault inWord(int line, Reason reason, String text) {
    return new DictionaryFault(Kind.WORDS, line, reason, text);
  }

  private static Optional<Reason> reason(String text) {
    if (text.isBlank()) {
      return Optional.of(Reason.EMPTY);
    }
    if (text.length() > LONGEST) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (text.startsWith("#") || text.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Reason.SIGN);
    }
    return folded(text).codePoints().count() < 2 ? Optional.of(Reason.TOO_SHORT) : Optional.empty();
  }

  /** Letters, digits and what stands within identifiers; and the same whether parted or not. */
  private static boolean isWhole(Word word) {
    var folded = folded(word.surface());
    return folded.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-._・".indexOf(c) >= 0)
        && folded.equals(
            word.parts().stream()
                .flatMap(part -> Stream.of(folded(part)))
                .reduce("", String::concat));
  }

  static String folded(String text) {
    return Folding.of(text).text();
  }

  /** A reading as the general dictionary has it. */
  static String kana(String reading) {
    var folded = folded(reading).toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Folding.katakana(folded[i]);
    }
    return new String(folded);
  }
}
