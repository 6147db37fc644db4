package jp.lg.isac.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a part of speech, as the dictionary names it, means for the search.
 *
 * @param isMeaningful whether such words are looked for
 * @param isNoun whether they are names of things
 * @param isJoint whether they make a sentence of the words around them
 */
record WordClass(boolean isMeaningful, boolean isNoun, boolean isJoint) {

  /** Left out of the words: particles, auxiliaries, signs, and what has no meaning of its own. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("助詞", "助動詞", "記号", "接続詞", "フィラー", "感動詞", "連体詞", "その他", "非言語音");

  /** What makes a sentence of the words around it; の makes but a longer name. */
  private static final List<String> JOINTS = List.of("助詞-係助詞", "助詞-格助詞", "助動詞");

  private static final WordClass UNKNOWN = new WordClass(true, false, false);

  /** There are some dozens, and each is asked for with every word of every text. */
  private static final Map<String, WordClass> BY_NAME = new ConcurrentHashMap<>();

  /** By its name, null where the dictionary has none. */
  static WordClass of(@Nullable String partOfSpeech) {
    return partOfSpeech == null ? UNKNOWN : BY_NAME.computeIfAbsent(partOfSpeech, WordClass::named);
  }

  private static WordClass named(String partOfSpeech) {
    int dash = partOfSpeech.indexOf('-');
    return new WordClass(
        !EMPTY_WORDS.contains(dash < 0 ? partOfSpeech : partOfSpeech.substring(0, dash))
            && !partOfSpeech.contains("非自立"),
        partOfSpeech.startsWith("名詞"),
        JOINTS.stream().anyMatch(partOfSpeech::startsWith));
  }
}
