package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.SearchQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Takes all that a query finds in one pass, counts each facet over what the other facets' filters
 * leave, and keeps the top of what passes all of them.
 */
final class HitCollector implements Collector {

  private final TopFieldCollector top;
  private final List<Counter> counters;
  private long found;
  private long total;

  HitCollector(SearchQuery query, TopFieldCollector top) {
    this.top = top;
    this.counters =
        Stream.of(Facet.values()).map(facet -> new Counter(facet, query.chosen(facet))).toList();
  }

  /** How many documents the query found, before the facets' filters. */
  long found() {
    return found;
  }

  /** How many passed the facets' filters. */
  long total() {
    return total;
  }

  TopFieldDocs top() {
    return top.topDocs();
  }

  Facets facets() {
    var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counters.forEach(counter -> counts.put(counter.facet, counter.sorted()));
    return new Facets(counts);
  }

  @Override
  public ScoreMode scoreMode() {
    return top.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    var hits = top.getLeafCollector(context);
    for (var counter : counters) {
      counter.enter(context);
    }
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        hits.setScorer(scorer);
      }

      @Override
      public void collect(int doc) throws IOException {
        found++;
        if (count(doc)) {
          total++;
          hits.collect(doc);
        }
      }

      @Override
      public void finish() throws IOException {
        hits.finish();
        for (var counter : counters) {
          counter.leave();
        }
      }
    };
  }

  /** Whether the document passes all filters. */
  private boolean count(int doc) throws IOException {
    Counter refusing = null;
    int refusals = 0;
    for (var counter : counters) {
      if (!counter.passes(doc)) {
        refusing = counter;
        refusals++;
      }
    }
    if (refusals == 0) {
      counters.forEach(Counter::count);
    } else if (refusing != null && refusals == 1) {
      refusing.count();
    }
    return refusals == 0;
  }

  /** The index is searched by one thread, so there is one collector and nothing to merge. */
  CollectorManager<HitCollector, HitCollector> alone() {
    return new CollectorManager<>() {
      @Override
      public HitCollector newCollector() {
        return HitCollector.this;
      }

      @Override
      public HitCollector reduce(Collection<HitCollector> collectors) {
        return HitCollector.this;
      }
    };
  }

  /** Counts one facet; within a segment it counts by ordinal. */
  private static final class Counter {
    private final Facet facet;
    private final Set<String> chosen;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private long[] segmentCounts = {};
    private boolean[] isChosen = {};
    private int[] current = new int[8];
    private int size;

    Counter(Facet facet, Set<String> chosen) {
      this.facet = facet;
      this.chosen = chosen;
    }

    void enter(LeafReaderContext context) throws IOException {
      values = DocValues.getSortedSet(context.reader(), IndexSchema.facet(facet));
      segmentCounts = new long[(int) values.getValueCount()];
      isChosen = new boolean[segmentCounts.length];
      for (var value : chosen) {
        long ordinal = values.lookupTerm(new BytesRef(value));
        if (ordinal >= 0) {
          isChosen[(int) ordinal] = true;
        }
      }
    }

    boolean passes(int doc) throws IOException {
      boolean passes = chosen.isEmpty();
      size = values.advanceExact(doc) ? values.docValueCount() : 0;
      current = ArrayUtil.grow(current, size);
      for (int i = 0; i < size; i++) {
        current[i] = (int) values.nextOrd();
        passes |= isChosen[current[i]];
      }
      return passes;
    }

    void count() {
      for (int i = 0; i < size; i++) {
        segmentCounts[current[i]]++;
      }
    }

    void leave() throws IOException {
      for (int value = 0; value < segmentCounts.length; value++) {
        if (segmentCounts[value] > 0) {
          counts.merge(values.lookupOrd(value).utf8ToString(), segmentCounts[value], Long::sum);
        }
      }
    }

    Map<String, Long> sorted() {
      return counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
  }
}
