package jp.lg.isac.search.lucene;

import java.util.Comparator;

/**
 * A document among others.
 *
 * @param document its number in the searcher
 * @param score 0 where hits are not ordered by it
 * @param updatedAt microseconds since 1970
 * @param order drawn from the key, which makes the order total
 */
record Hit(int document, float score, long updatedAt, long order) {

  /** A tie goes to the newer one. */
  static final Comparator<Hit> BEST_FIRST =
      (one, other) -> {
        int byScore = Float.compare(other.score, one.score);
        int byDate = byScore != 0 ? byScore : Long.compare(other.updatedAt, one.updatedAt);
        return byDate != 0 ? byDate : Long.compare(one.order, other.order);
      };

  Hit withScore(float other) {
    return new Hit(document, other, updatedAt, order);
  }
}
