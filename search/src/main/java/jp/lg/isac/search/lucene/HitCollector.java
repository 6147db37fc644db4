package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.SearchQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Takes all that a query finds in one pass, counts each facet over what the other facets' filters
 * leave, and keeps the top of what passes all of them.
 */
final class HitCollector implements Collector {

  private final TopFieldCollector top;
  private final Facet types;
  private final Facet prefectures;
  private final Facet causeClasses;
  private final List<Facet> facets;
  private long found;
  private long total;

  HitCollector(SearchQuery query, TopFieldCollector top) {
    var typeNames = query.types().stream().map(DocumentType::name).collect(Collectors.toSet());
    this.top = top;
    this.types = new Facet(IndexSchema.TYPE, typeNames);
    this.prefectures = new Facet(IndexSchema.PREFECTURE, query.prefectures());
    this.causeClasses = new Facet(IndexSchema.CAUSE_CLASS, query.causeClasses());
    this.facets = List.of(types, prefectures, causeClasses);
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
    var byType = new LinkedHashMap<DocumentType, Long>();
    types.sorted().forEach((name, count) -> byType.put(DocumentType.valueOf(name), count));
    return new Facets(byType, prefectures.sorted(), causeClasses.sorted());
  }

  @Override
  public ScoreMode scoreMode() {
    return top.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    var hits = top.getLeafCollector(context);
    for (var facet : facets) {
      facet.enter(context);
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
        for (var facet : facets) {
          facet.leave();
        }
      }
    };
  }

  /** Whether the document passes all filters. */
  private boolean count(int doc) throws IOException {
    Facet refusing = null;
    int refusals = 0;
    for (var facet : facets) {
      if (!facet.passes(doc)) {
        refusing = facet;
        refusals++;
      }
    }
    if (refusals == 0) {
      facets.forEach(Facet::count);
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

  /** One facet; within a segment it counts by ordinal. */
  private static final class Facet {
    private static final int NONE = -1;

    private final String field;
    private final Set<String> chosen;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedDocValues values = DocValues.emptySorted();
    private long[] segmentCounts = {};
    private boolean[] isChosen = {};
    private int current = NONE;

    Facet(String field, Set<String> chosen) {
      this.field = field;
      this.chosen = chosen;
    }

    void enter(LeafReaderContext context) throws IOException {
      values = DocValues.getSorted(context.reader(), field);
      segmentCounts = new long[values.getValueCount()];
      isChosen = new boolean[values.getValueCount()];
      for (int value = 0; value < isChosen.length; value++) {
        isChosen[value] = chosen.contains(values.lookupOrd(value).utf8ToString());
      }
    }

    boolean passes(int doc) throws IOException {
      current = values.advanceExact(doc) ? values.ordValue() : NONE;
      return chosen.isEmpty() || (current != NONE && isChosen[current]);
    }

    void count() {
      if (current != NONE) {
        segmentCounts[current]++;
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
