package jp.lg.isac.web.home;

import java.time.LocalDate;
import jp.lg.isac.web.Messages;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One line of 「やること」 in the reader's language.
 *
 * @param kind stable name of the kind of work
 * @param text what to do
 * @param due the last day on which it is in time
 * @param page where it is done, below the address of the product
 */
public record Work(
    String kind, String text, @Nullable LocalDate due, Urgency urgency, String page) {

  static Work of(WorkItem item, Messages messages) {
    return new Work(
        item.key(),
        messages.format(item.key(), item.arguments().toArray()),
        item.due(),
        item.urgency(),
        item.page());
  }
}
