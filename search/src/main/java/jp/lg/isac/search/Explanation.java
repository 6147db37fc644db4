package jp.lg.isac.search;

import java.util.List;

/**
 * Why a reader finds a document with a question.
 *
 * @param match how it came among the hits
 * @param rank its place among the first {@link #LOOKED_THROUGH} hits, 1 is the first; 0 behind them
 * @param byWords its score in the first pass, by which all hits are put in order
 * @param closely its score in the second pass, by which the best of them are put in order
 * @param reasons what its score of the second pass is the sum of, the weightiest first
 */
public record Explanation(
    Match match, int rank, double byWords, double closely, List<Reason> reasons) {

  /** So many hits are looked through for the rank. */
  public static final int LOOKED_THROUGH = SearchQuery.MAX_LIMIT;

  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /** How a document comes among the hits. */
  public enum Match {
    /** Every part of the question is there. */
    CLOSE,
    /** Something like one part is there, and little else was found. */
    BROAD,
    /** It is not among them. */
    NONE
  }

  /** What of a document is compared. */
  public enum Kind {
    /** Its words, in title, tags and text. */
    WORDS,
    /** The words of its title, once more. */
    TITLE,
    /** Pairs of neighbouring characters; other words for the same are looked for in them too. */
    CHARACTERS,
    /** The words of its files. */
    FILES,
    /** Pairs and triples of neighbouring sounds. */
    SOUNDS,
    /** Words that follow each other in the question and stand near each other. */
    NEARNESS
  }

  /**
   * One kind of likeness.
   *
   * @param score its share of the sum
   * @param parts what was found of it, as it stands in the index, the weightiest first
   */
  public record Reason(Kind kind, double score, List<Part> parts) {

    public Reason {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One thing that was found.
   *
   * @param weight with which the score of its field counts
   * @param score with the weight
   */
  public record Part(String text, double weight, double score) {}
}
