package jp.lg.isac.search.query;

import java.util.Comparator;

/**
 * A document among others.
 *
 * @param document its number in the index, for as long as that answers one question
 * @param score 0 where hits are not ordered by it
 * @param updatedAt microseconds since 1970
 * @param order drawn from the key, which makes the order total
 */
public record Hit(int document, float score, long updatedAt, long order) {

  /** A tie goes to the newer one. */
  public static final Comparator<Hit> BEST_FIRST =
      (one, other) -> {
        int byScore = Float.compare(other.score, one.score);
        int byDate = byScore != 0 ? byScore : Long.compare(other.updatedAt, one.updatedAt);
        return byDate != 0 ? byDate : Long.compare(one.order, other.order);
      };

  public Hit withScore(float other) {
    return new Hit(document, other, updatedAt, order);
  }
}
