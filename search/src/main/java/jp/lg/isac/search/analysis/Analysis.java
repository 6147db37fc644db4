package jp.lg.isac.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What is searched of one text, in three views that complete each other: words are precise, grams
 * find parts of words and what the dictionary does not know, readings find other spellings.
 *
 * @param words dictionary forms and identifiers, without particles and the like
 * @param grams pairs of neighbouring characters, whole words in Latin letters; kana made equal
 * @param readings pairs of neighbouring sounds
 */
public record Analysis(List<Token> words, List<Token> grams, List<Token> readings) {

  public Analysis {
    words = List.copyOf(words);
    grams = List.copyOf(grams);
    readings = List.copyOf(readings);
  }

  /**
   * Three neighbouring sounds each, of the readings: rarer than pairs, and so they tell more, but a
   * wrong letter spoils more of them.
   */
  public List<Token> triples() {
    return triples(readings);
  }

  /** What pairs of sounds make where they overlap; each stands where its first pair does. */
  public static List<Token> triples(List<Token> pairs) {
    var triples = new ArrayList<Token>();
    for (int i = 1; i < pairs.size(); i++) {
      var pair = pairs.get(i - 1);
      var next = pairs.get(i);
      if (next.position() == pair.position() + 1) {
        triples.add(new Token(pair.term() + next.term().charAt(1), pair.position()));
      }
    }
    return triples;
  }

  /**
   * One term of a view.
   *
   * @param position where it stands; tokens come in the order of their positions, and neighbours
   *     differ by one
   */
  public record Token(String term, int position) {}
}
