package jp.lg.isac.indexing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.search.Facet;
import org.jspecify.annotations.Nullable;

/** What a thing carries of each facet, as a source reads it from its row. */
public final class Values {
  private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);

  private Values() {}

  /** Begins with one value, or none. */
  public static Values of(Facet facet, @Nullable String value) {
    return new Values().and(facet, value);
  }

  /** Begins with several values of a row, or none. */
  public static Values of(Facet facet, @Nullable Array array) throws SQLException {
    return new Values().and(facet, array);
  }

  public Values and(Facet facet, @Nullable String value) {
    return and(facet, Stream.ofNullable(value));
  }

  public Values and(Facet facet, @Nullable Array array) throws SQLException {
    return and(facet, array == null ? Stream.empty() : Stream.of((String[]) array.getArray()));
  }

  private Values and(Facet facet, Stream<String> carried) {
    values.put(
        facet, carried.filter(value -> !value.isBlank()).collect(Collectors.toUnmodifiableSet()));
    return this;
  }

  public Map<Facet, Set<String>> all() {
    return Map.copyOf(values);
  }
}
