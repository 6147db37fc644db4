package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.search.SearchQuery.Sort;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * The second pass: the best hits of a cheap query, put in the order of a dear one. What lies behind
 * the window keeps its order.
 */
final class Ranking {

  /** So many hits are looked at closely; more changes little and costs much. */
  static final int WINDOW = 100;

  private static final long DAY_ONE = Micros.of(Instant.parse("2026-01-01T00:00:00Z"));
  private static final double HALF_LIFE = Duration.ofDays(20 * 365).toNanos() / 1_000.0;

  /** Keeps scores within what numbers hold, whatever date somebody gives. */
  private static final double MOST_HALVES = 50;

  private Ranking() {}

  /** All hits, the first of them in their new order. */
  static List<Hit> of(IndexSearcher searcher, List<Query> scores, List<Hit> hits, Sort sort)
      throws IOException {
    var window = new ArrayList<>(hits.subList(0, Math.min(WINDOW, hits.size())));
    window.sort(Comparator.comparing(Hit::document));
    var sums = new float[window.size()];
    for (var score : scores) {
      add(searcher, score, window, sums);
    }
    for (int i = 0; i < sums.length; i++) {
      var hit = window.get(i);
      window.set(i, hit.withScore(sort == Sort.RELEVANCE ? aged(sums[i], hit) : sums[i]));
    }
    window.sort(Hit.BEST_FIRST);
    window.addAll(hits.subList(window.size(), hits.size()));
    return window;
  }

  /**
   * The score, halved for every twenty years. Counted from a fixed day, and so that only the years
   * between two hits matter: their order is the same whenever somebody asks.
   */
  private static float aged(float score, Hit hit) {
    double halves = (hit.updatedAt() - DAY_ONE) / HALF_LIFE;
    return (float) (score * Math.pow(2, Math.clamp(halves, -MOST_HALVES, MOST_HALVES)));
  }

  /** One query after the other: that needs no heap to find out which of them match a document. */
  private static void add(IndexSearcher searcher, Query score, List<Hit> window, float[] sums)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(score), ScoreMode.COMPLETE, 1);
    int next = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == sums.length || window.get(next).document() >= end) {
        continue;
      }
      var scorer = weight.scorer(leaf);
      var matching = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (; next < sums.length && window.get(next).document() < end; next++) {
        int document = window.get(next).document() - leaf.docBase;
        int at = matching.docID() < document ? matching.advance(document) : matching.docID();
        if (scorer != null && at == document) {
          sums[next] += scorer.score();
        }
      }
    }
  }
}
