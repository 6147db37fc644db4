package jp.lg.isac.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param nextCursor where the next page starts, null on the last one
 * @param total exact number of hits on all pages, of which the reader may see each
 */
public record SearchPage(
    List<SearchHit> items, @Nullable String nextCursor, long total, Facets facets) {

  public SearchPage {
    items = List.copyOf(items);
  }
}
