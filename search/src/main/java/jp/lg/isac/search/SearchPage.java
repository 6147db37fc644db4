package jp.lg.isac.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param nextCursor where the next page starts, null on the last one
 * @param total exact number of hits on all pages, of which the reader may see each
 * @param meant what the reader may have meant to type, of what he may be suggested; null where
 *     nothing is like it, or enough was found
 */
public record SearchPage(
    List<SearchHit> items,
    @Nullable String nextCursor,
    long total,
    Facets facets,
    @Nullable String meant) {

  public SearchPage {
    items = List.copyOf(items);
  }
}
