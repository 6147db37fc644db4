package jp.lg.isac.search.analysis;

import java.util.List;
import jp.lg.isac.search.analysis.Analysis.Token;
import org.jspecify.annotations.Nullable;

/**
 * One part of a question, taken apart.
 *
 * @param part as typed
 * @param folded its text as the index knows texts
 * @param sound all of it in plain katakana, or null where some of it has no known sound
 * @param analysis like that of a document
 * @param isIdentifier whether it is an address, a hash or the like as a whole
 * @param romaji the pairs of sounds of each spelling that it may stand for, if it was typed in
 *     Latin letters
 * @param synonyms the same part in other words, each taken apart
 */
public record Question(
    QueryText.Part part,
    String folded,
    @Nullable String sound,
    Analysis analysis,
    boolean isIdentifier,
    List<List<Token>> romaji,
    List<Analysis> synonyms) {

  /** Of longer ones nobody expects every word to be there. */
  private static final int WORDS_OF_A_SENTENCE = 5;

  private static final int LENGTH_OF_A_SENTENCE = 16;

  public Question {
    romaji = List.copyOf(romaji);
    synonyms = List.copyOf(synonyms);
  }

  /** Whether its characters must follow each other just so. */
  public boolean isLiteral() {
    return part.phrase() || isIdentifier;
  }

  /** Whether it was typed, at least in part, as it sounds. */
  public boolean hasKana() {
    return folded.chars().anyMatch(c -> c >= 'ぁ' && c <= 'ヾ');
  }

  public boolean isSentence() {
    return analysis.words().size() >= WORDS_OF_A_SENTENCE || folded.length() > LENGTH_OF_A_SENTENCE;
  }
}
