package jp.lg.isac.web.home;

import java.time.Instant;
import jp.lg.isac.web.Messages;
import jp.lg.isac.worklist.NewsItem;

/**
 * One line of 「新着」 in the reader's language.
 *
 * @param kind stable name of what it is
 * @param label the word for it
 * @param title as its author wrote it
 * @param at since when it can be read
 * @param page where it is read, below the address of the product
 */
public record News(String kind, String label, String title, Instant at, String page) {

  static News of(NewsItem item, Messages messages) {
    return new News(item.key(), messages.get(item.key()), item.title(), item.at(), item.page());
  }
}
