package jp.lg.isac.indexing;

import java.util.List;
import jp.lg.isac.search.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing is found with a question, and stands where it does.
 *
 * @param match CLOSE: every part of the question is there; BROAD: something like one part is, and
 *     little else was found; NONE: it is not found
 * @param rank its place among the first hundred hits, 1 is the first; null behind them
 * @param byWords score of the first pass, by which all hits are put in order
 * @param closely score of the second pass, by which the best are put in order
 * @param reasons what the score of the second pass is the sum of, the weightiest first
 */
public record ExplanationView(
    String match, @Nullable Integer rank, double byWords, double closely, List<Reason> reasons) {

  private static final double DECIMALS = 1_000;

  public ExplanationView {
    reasons = List.copyOf(reasons);
  }

  /**
   * One kind of likeness.
   *
   * @param kind WORDS, TITLE, CHARACTERS, SOUNDS or NEARNESS
   * @param score its share of the sum
   * @param parts what was found, as it stands in the index, the weightiest first
   */
  public record Reason(String kind, double score, List<Part> parts) {

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

  static ExplanationView of(Explanation explanation) {
    return new ExplanationView(
        explanation.match().name(),
        explanation.rank() == 0 ? null : explanation.rank(),
        rounded(explanation.byWords()),
        rounded(explanation.closely()),
        explanation.reasons().stream().map(ExplanationView::reason).toList());
  }

  private static Reason reason(Explanation.Reason reason) {
    return new Reason(
        reason.kind().name(),
        rounded(reason.score()),
        reason.parts().stream()
            .map(part -> new Part(part.text(), rounded(part.weight()), rounded(part.score())))
            .toList());
  }

  private static double rounded(double score) {
    return Math.round(score * DECIMALS) / DECIMALS;
  }
}
