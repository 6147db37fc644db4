package jp.lg.isac.search.analysis;

import java.util.List;
import jp.lg.isac.search.analysis.Analysis.Token;
import jp.lg.isac.search.analysis.QueryText.Place;

/**
 * One part of a question, taken apart.
 *
 * @param part as typed
 * @param analysis like that of a document
 * @param isSentence whether words are joined to a sentence, of which some say more than others
 * @param isIdentifier whether it is an address, a hash or the like as a whole
 * @param sounds the pairs of sounds of what it may stand for as a whole: each spelling of Latin
 *     letters, and kana that the dictionary takes apart
 * @param alternatives the same in other words: synonyms, the other calendar
 */
public record Question(
    QueryText.Part part,
    Analysis analysis,
    boolean isSentence,
    boolean isIdentifier,
    List<List<Token>> sounds,
    List<Analysis> alternatives) {

  public Question {
    sounds = List.copyOf(sounds);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether it asks for words, and not for a tag or a type. */
  public boolean isOfWords() {
    return part.place() == Place.ANYWHERE || part.place() == Place.TITLE;
  }

  /** Whether its characters must follow each other just so. */
  public boolean isLiteral() {
    return part.phrase() || isIdentifier;
  }

  /** Whether it was typed as it sounds. */
  public boolean isKana() {
    return part.text().codePoints().noneMatch(Character::isIdeographic);
  }
}
