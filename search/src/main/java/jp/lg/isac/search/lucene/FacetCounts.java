package jp.lg.isac.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.Facets;
import jp.lg.isac.search.SearchQuery;
import jp.lg.isac.search.query.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts each facet over what the other facets' filters leave, one segment after the other. */
final class FacetCounts {

  private final List<Column> columns = new ArrayList<>();

  FacetCounts(SearchQuery query) {
    for (var facet : Facet.values()) {
      columns.add(new Column(facet, query.chosen(facet)));
    }
  }

  /**
   * Counts what was found in a segment, and takes away what the filters refuse.
   *
   * @param count how many documents there are
   * @return how many are left
   */
  int count(LeafReaderContext context, FixedBitSet documents, int count) throws IOException {
    var filtering = new ArrayList<Column>();
    for (var column : columns) {
      if (column.filter(context, documents)) {
        filtering.add(column);
      }
    }
    for (var column : columns) {
      column.count(context, documents, filtering);
    }
    for (var column : filtering) {
      documents.and(column.passing);
    }
    return filtering.isEmpty() ? count : documents.cardinality();
  }

  Facets all() {
    var all = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    columns.forEach(column -> all.put(column.facet, column.sorted()));
    return new Facets(all);
  }

  private static final class Column {
    private final Facet facet;
    private final Set<String> chosen;
    private final Map<String, Long> counts = new HashMap<>();
    private FixedBitSet passing = new FixedBitSet(0);

    Column(Facet facet, Set<String> chosen) {
      this.facet = facet;
      this.chosen = chosen;
    }

    private SortedSetDocValues values(LeafReaderContext context) throws IOException {
      return DocValues.getSortedSet(context.reader(), Fields.facet(facet));
    }

    /** Whether there is a filter; then it is known what passes. */
    boolean filter(LeafReaderContext context, FixedBitSet documents) throws IOException {
      if (chosen.isEmpty()) {
        return false;
      }
      var values = values(context);
      var isChosen = new boolean[(int) values.getValueCount()];
      for (int value = 0; value < isChosen.length; value++) {
        isChosen[value] = chosen.contains(values.lookupOrd(value).utf8ToString());
      }
      passing = new FixedBitSet(documents.length());
      var each = new BitSetIterator(documents, 0);
      for (int doc = each.nextDoc(); doc != BitSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            if (isChosen[(int) values.nextOrd()]) {
              passing.set(doc);
            }
          }
        }
      }
      return true;
    }

    void count(LeafReaderContext context, FixedBitSet documents, List<Column> filtering)
        throws IOException {
      var values = values(context);
      var counted = filtering.isEmpty() ? documents : documents.clone();
      for (var other : filtering) {
        if (other.facet != facet) {
          counted.and(other.passing);
        }
      }
      var segmentCounts = new long[(int) values.getValueCount()];
      if (segmentCounts.length > 0) {
        count(values(context), counted, segmentCounts);
      }
      for (int value = 0; value < segmentCounts.length; value++) {
        if (segmentCounts[value] > 0) {
          counts.merge(values.lookupOrd(value).utf8ToString(), segmentCounts[value], Long::sum);
        }
      }
    }

    private static void count(
        SortedSetDocValues values, FixedBitSet documents, long[] segmentCounts) throws IOException {
      var one = DocValues.unwrapSingleton(values);
      var each = new BitSetIterator(documents, 0);
      for (int doc = each.nextDoc(); doc != BitSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (one != null) {
          if (one.advanceExact(doc)) {
            segmentCounts[one.ordValue()]++;
          }
        } else if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            segmentCounts[(int) values.nextOrd()]++;
          }
        }
      }
    }

    Map<String, Long> sorted() {
      var sorted = new LinkedHashMap<String, Long>();
      counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      return sorted;
    }
  }
}
