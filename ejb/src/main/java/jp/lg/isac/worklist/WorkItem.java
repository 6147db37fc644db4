package jp.lg.isac.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a user.
 *
 * @param key of its sentence in the feature's bundle, for example {@code training.work.unfinished};
 *     also tells programs what kind of work it is
 * @param arguments of the sentence
 * @param due the last day on which it is in time, if there is one
 * @param page where it is done: path and query within the application
 */
public record WorkItem(
    String key, List<Object> arguments, @Nullable LocalDate due, Urgency urgency, String page) {

  /** The order of every list of work. */
  public static final Comparator<WorkItem> MOST_URGENT_FIRST =
      Comparator.comparing(WorkItem::urgency)
          .thenComparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

  public WorkItem {
    arguments = List.copyOf(arguments);
  }
}
