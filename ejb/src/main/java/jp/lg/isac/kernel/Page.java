package jp.lg.isac.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a fixed order, without a total.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next page begins, {@code null} on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page from rows of which one more than the limit was read.
   *
   * @param rows in the order of the list, at most {@code limit + 1}
   * @param key where a row stands in that order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, key.apply(items.getLast()).encoded());
  }

  /**
   * Cuts a page from rows in the order of a text, of which one more than the limit was read.
   *
   * @param key the text that the list is ordered by
   */
  public static <T> Page<T> byText(List<T> rows, int limit, Function<? super T, String> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, TextPageRequest.encoded(key.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> f) {
    return new Page<>(items.stream().<R>map(f).toList(), nextCursor);
  }
}
