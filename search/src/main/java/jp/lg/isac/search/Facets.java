package jp.lg.isac.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of the documents that the reader may see carry each value. Each facet is counted without
 * its own filter, so that a reader can choose more than one value; values that none carries are
 * left out. The commonest value comes first, equal ones in the order of the value.
 *
 * @param prefectures by two digits of JIS X 0401
 * @param causeClasses by code of the cause class
 */
public record Facets(
    Map<DocumentType, Long> types, Map<String, Long> prefectures, Map<String, Long> causeClasses) {

  public Facets {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    prefectures = Collections.unmodifiableMap(new LinkedHashMap<>(prefectures));
    causeClasses = Collections.unmodifiableMap(new LinkedHashMap<>(causeClasses));
  }
}
