package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * The second pass: the best hits of a cheap query, put in the order of a dear one. What lies behind
 * the window keeps its order.
 */
final class Ranking {

  /** So many hits are looked at closely; more changes little and costs much. */
  static final int WINDOW = 100;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc, Float>comparing(hit -> hit.score, Comparator.reverseOrder())
          .thenComparing(hit -> (Long) ((FieldDoc) hit).fields[1], Comparator.reverseOrder())
          .thenComparing(hit -> (BytesRef) ((FieldDoc) hit).fields[2]);

  private Ranking() {}

  /** All hits, the first of them in their new order. */
  static List<ScoreDoc> of(IndexSearcher searcher, Query query, ScoreDoc[] hits)
      throws IOException {
    var window = Arrays.copyOf(hits, Math.min(WINDOW, hits.length));
    var scores = scores(searcher, query, window);
    for (var hit : window) {
      hit.score = scores.getOrDefault(hit.doc, 0f);
    }
    Arrays.sort(window, BEST_FIRST);
    System.arraycopy(window, 0, hits, 0, window.length);
    return List.of(hits);
  }

  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query, ScoreDoc[] hits)
      throws IOException {
    var documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var scores = new HashMap<Integer, Float>();
    int next = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == documents.length || documents[next] >= end) {
        continue;
      }
      var scorer = weight.scorer(leaf);
      for (; next < documents.length && documents[next] < end; next++) {
        int document = documents[next] - leaf.docBase;
        if (scorer != null
            && (scorer.docID() == document
                || (scorer.docID() < document
                    && scorer.iterator().advance(document) == document))) {
          scores.put(documents[next], scorer.score());
        }
      }
    }
    return scores;
  }
}
