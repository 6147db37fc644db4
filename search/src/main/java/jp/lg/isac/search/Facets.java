package jp.lg.isac.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of the documents that the reader may see carry each value. Each facet is counted without
 * its own filter, so that a reader can choose more than one value; values that none carries are
 * left out. The commonest value comes first, equal ones in the order of the value.
 */
public record Facets(Map<Facet, Map<String, Long>> counts) {

  public Facets {
    var copy = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    counts.forEach(
        (facet, values) ->
            copy.put(facet, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    counts = Collections.unmodifiableMap(copy);
  }

  /** The values of one facet. */
  public Map<String, Long> of(Facet facet) {
    return counts.getOrDefault(facet, Map.of());
  }
}
