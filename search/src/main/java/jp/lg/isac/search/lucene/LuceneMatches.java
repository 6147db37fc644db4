package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.query.Hit;
import jp.lg.isac.search.query.Index;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a query finds, without scores: counted, each facet over what the other facets' filters
 * leave, and kept as sets of those that pass all of them.
 */
final class LuceneMatches implements Index.Matches {

  private final IndexSearcher searcher;
  private final FacetCounts facets;
  private final Map<Integer, Segment> segments = new LinkedHashMap<>();
  private long found;
  private long total;

  /** What was found in one segment of the index. */
  record Segment(LeafReaderContext context, FixedBitSet documents, int count) {}

  private LuceneMatches(IndexSearcher searcher, SearchQuery query) {
    this.searcher = searcher;
    this.facets = new FacetCounts(query);
  }

  static LuceneMatches of(IndexSearcher searcher, Query matching, SearchQuery query)
      throws IOException {
    var matches = new LuceneMatches(searcher, query);
    searcher.search(matching, CollectorOfOne.of(matches.new All()));
    return matches;
  }

  @Override
  public long found() {
    return found;
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public Facets facets() {
    return facets.all();
  }

  @Override
  public List<Hit> best(List<Query> scores, int wanted, @Nullable Hit behind) throws IOException {
    return TopHits.byScore(searcher, scores, this, wanted, behind);
  }

  @Override
  public List<Hit> newest(int wanted, @Nullable Hit behind) throws IOException {
    return TopHits.byDate(this, wanted, behind);
  }

  Collection<Segment> segments() {
    return segments.values();
  }

  /** What of them any of the queries finds, with the sum of their scores. */
  Query among(List<Query> scores) {
    var among = new BooleanQuery.Builder().add(new Among(), Occur.FILTER);
    scores.forEach(score -> among.add(score, Occur.SHOULD));
    return among.setMinimumNumberShouldMatch(1).build();
  }

  private final class All implements Collector {

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      var documents = new FixedBitSet(context.reader().maxDoc());
      return new LeafCollector() {
        private int count;

        @Override
        public void setScorer(Scorable scorer) {
          // Nobody asks how well.
        }

        @Override
        public void collect(int doc) {
          documents.set(doc);
          count++;
        }

        @Override
        public void finish() throws IOException {
          if (count > 0) {
            found += count;
            int left = facets.count(context, documents, count);
            if (left > 0) {
              total += left;
              segments.put(context.ord, new Segment(context, documents, left));
            }
          }
        }
      };
    }
  }

  /** Finds what was found. */
  private final class Among extends Query {

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
      return new ConstantScoreWeight(this, 0) {
        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
          var segment = segments.get(context.ord);
          return segment == null ? null : supplier(segment, scoreMode);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
          return false;
        }
      };
    }

    private static ScorerSupplier supplier(Segment segment, ScoreMode scoreMode) {
      return new ConstantScoreScorerSupplier(0, scoreMode, segment.documents().length()) {
        @Override
        public DocIdSetIterator iterator(long leadCost) {
          return new BitSetIterator(segment.documents(), segment.count());
        }

        @Override
        public long cost() {
          return segment.count();
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "among " + total;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
