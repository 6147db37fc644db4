package jp.lg.isac.activitylog;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.lg.isac.kernel.Days;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is {@code null} does not matter.
 *
 * @param who beginning of the user name
 * @param action its stable name
 * @param from first day, in Tokyo
 * @param to last day, in Tokyo
 */
public record ActivityFilter(
    @Nullable @Size(max = 200) String who,
    @Nullable @Size(max = 100) String action,
    ActivityView.@Nullable Outcome outcome,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  Days days() {
    return new Days(from, to);
  }
}
