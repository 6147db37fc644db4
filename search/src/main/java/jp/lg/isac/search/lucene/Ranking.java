package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.search.query.Hit;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Scores some hits with queries that are too dear for all of them. */
final class Ranking {

  private Ranking() {}

  /** The same hits in the order of their documents. */
  static List<Hit> of(IndexSearcher searcher, List<Query> scores, List<Hit> hits)
      throws IOException {
    var window = new ArrayList<>(hits);
    window.sort(Comparator.comparing(Hit::document));
    var sums = new float[window.size()];
    for (var score : scores) {
      add(searcher, score, window, sums);
    }
    for (int i = 0; i < sums.length; i++) {
      window.set(i, window.get(i).withScore(sums[i]));
    }
    return window;
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
