package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import jp.lg.isac.search.query.Fields;
import jp.lg.isac.search.query.Hit;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The best of the matches, behind a hit or from the first. Scores are only looked up where they may
 * change the answer; date and order only where scores are equal or the hit is kept.
 */
final class TopHits {

  private final int wanted;
  private final @Nullable Hit behind;
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

  private TopHits(int wanted, @Nullable Hit behind) {
    this.wanted = wanted;
    this.behind = behind;
  }

  /** By score; what has none comes last, newest first. */
  static List<Hit> byScore(
      IndexSearcher searcher,
      List<Query> score,
      LuceneMatches matches,
      int wanted,
      @Nullable Hit behind)
      throws IOException {
    var top = new TopHits(wanted, behind);
    if (!score.isEmpty()) {
      searcher.search(matches.among(score), CollectorOfOne.of(top.new ByScore()));
    }
    if (top.worstFirst.size() < wanted) {
      top.addUnscored(searcher, matches, score);
    }
    return top.best();
  }

  /** The newest. */
  static List<Hit> byDate(LuceneMatches matches, int wanted, @Nullable Hit behind)
      throws IOException {
    var top = new TopHits(wanted, behind);
    top.addAll(matches, Set.of());
    return top.best();
  }

  private List<Hit> best() {
    var best = new ArrayList<>(worstFirst);
    best.sort(Hit.BEST_FIRST);
    return best;
  }

  /** Whoever has no score may stand on this page, or all those who have stand on earlier ones. */
  private void addUnscored(IndexSearcher searcher, LuceneMatches matches, List<Query> score)
      throws IOException {
    var scored = new HashSet<Integer>();
    if (behind == null) {
      worstFirst.forEach(hit -> scored.add(hit.document()));
    } else {
      var all = new TopHits(Integer.MAX_VALUE, null);
      searcher.search(matches.among(score), CollectorOfOne.of(all.new ByScore()));
      all.worstFirst.forEach(hit -> scored.add(hit.document()));
    }
    addAll(matches, scored);
  }

  private void addAll(LuceneMatches matches, Set<Integer> but) throws IOException {
    for (var segment : matches.segments()) {
      var places = new Places(segment.context());
      var documents = new BitSetIterator(segment.documents(), 0);
      for (int doc = documents.nextDoc();
          doc != BitSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (but.isEmpty() || !but.contains(segment.context().docBase + doc)) {
          long updatedAt = places.updatedAt(doc);
          var worst = worstFirst.size() < wanted ? null : worstFirst.element();
          if (worst == null || worst.score() > 0 || updatedAt >= worst.updatedAt()) {
            offer(places.hit(doc, 0));
          }
        }
      }
    }
  }

  private void offer(Hit hit) {
    if (behind != null && Hit.BEST_FIRST.compare(hit, behind) <= 0) {
      return;
    }
    if (worstFirst.size() < wanted) {
      worstFirst.add(hit);
    } else if (Hit.BEST_FIRST.compare(hit, worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(hit);
    }
  }

  private float worstScore() {
    return worstFirst.size() < wanted ? 0 : worstFirst.element().score();
  }

  private final class ByScore implements Collector {

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var places = new Places(context);
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          this.scorer = scorer;
          scorer.setMinCompetitiveScore(worstScore());
        }

        @Override
        public void collect(int doc) throws IOException {
          if (scorer == null) {
            return;
          }
          float score = scorer.score();
          if (score >= worstScore() && (behind == null || score <= behind.score())) {
            offer(places.hit(doc, score));
            scorer.setMinCompetitiveScore(worstScore());
          }
        }
      };
    }
  }

  /** What decides between equal scores, in one segment. Documents come in their order. */
  private static final class Places {
    private final int docBase;
    private final NumericDocValues dates;
    private final NumericDocValues orders;

    Places(LeafReaderContext context) throws IOException {
      docBase = context.docBase;
      dates = DocValues.getNumeric(context.reader(), Fields.UPDATED_AT);
      orders = DocValues.getNumeric(context.reader(), Fields.ORDER);
    }

    long updatedAt(int doc) throws IOException {
      return dates.advanceExact(doc) ? dates.longValue() : 0;
    }

    Hit hit(int doc, float score) throws IOException {
      long order = orders.advanceExact(doc) ? orders.longValue() : 0;
      return new Hit(docBase + doc, score, updatedAt(doc), order);
    }
  }
}
