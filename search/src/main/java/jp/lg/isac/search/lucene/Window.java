package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * The best hits of a cheap question, put into the order of a dear one. So the dear one is asked of
 * as many documents whatever the size of the index.
 */
final class Window {

  /** Farther down nobody looks, and a better order there would not be noticed. */
  static final int SIZE = 100;

  /**
   * After so long a match counts half. Only how far two documents are apart in time decides which
   * is first, so the order does not change while the clock goes on.
   */
  private static final double MICROS_OF_HALF = 8 * 365.25 * 24 * 3600 * 1e6;

  private static final long REFERENCE = 1_767_225_600_000_000L;

  private Window() {}

  /**
   * The first {@link #SIZE} of the hits in their new order, then the rest as they were.
   *
   * @param ages whether older hits lose a little
   */
  static List<FieldDoc> reordered(
      IndexSearcher searcher, Query dear, List<FieldDoc> hits, boolean ages) throws IOException {
    int size = Math.min(SIZE, hits.size());
    var window = hits.subList(0, size).toArray(FieldDoc[]::new);
    Arrays.sort(window, Comparator.comparingInt(hit -> hit.doc));
    var weight = searcher.createWeight(searcher.rewrite(dear), ScoreMode.COMPLETE, 1);
    var leaves = searcher.getIndexReader().leaves();
    int leaf = -1;
    @Nullable Scorer scorer = null;
    for (int i = 0; i < size; i++) {
      var hit = window[i];
      int owner = ReaderUtil.subIndex(hit.doc, leaves);
      if (owner != leaf) {
        leaf = owner;
        scorer = weight.scorer(leaves.get(leaf));
      }
      window[i] = scored(hit, score(scorer, hit.doc - leaves.get(leaf).docBase), ages);
    }
    Arrays.sort(window, Cursor.BEST_FIRST);
    var reordered = new ArrayList<>(List.of(window));
    reordered.addAll(hits.subList(size, hits.size()));
    return reordered;
  }

  private static float score(@Nullable Scorer scorer, int doc) throws IOException {
    if (scorer == null) {
      return 0;
    }
    var matches = scorer.iterator();
    int at = matches.docID() < doc ? matches.advance(doc) : matches.docID();
    return at == doc ? scorer.score() : 0;
  }

  private static FieldDoc scored(FieldDoc hit, float score, boolean ages) {
    long updatedAt = (Long) hit.fields[1];
    double halves = Math.clamp((updatedAt - REFERENCE) / MICROS_OF_HALF, -50, 50);
    float aged = ages ? (float) (score * Math.pow(2, halves)) : score;
    return new FieldDoc(hit.doc, aged, new Object[] {aged, hit.fields[1], hit.fields[2]});
  }
}
