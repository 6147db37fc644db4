package jp.lg.isac.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param nextCursor where the next page starts, null on the last one
 * @param total exact number of hits on all pages, of which the reader may see each
 * @param didYouMean what the reader may have wanted to type, if nothing has all that was typed; in
 *     words of documents that this reader may read and that are for {@code all}
 */
public record SearchPage(
    List<SearchHit> items,
    @Nullable String nextCursor,
    long total,
    Facets facets,
    @Nullable String didYouMean) {

  public SearchPage {
    items = List.copyOf(items);
  }
}
