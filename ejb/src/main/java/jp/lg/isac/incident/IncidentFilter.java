package jp.lg.isac.incident;

import java.time.LocalDate;
import jp.lg.isac.kernel.Days;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted; what is {@code null} does not matter.
 *
 * @param from first day on which it occurred, in Tokyo
 * @param to last day on which it occurred, in Tokyo
 */
public record IncidentFilter(
    @Nullable IncidentState status,
    @Nullable IncidentKind kind,
    @Nullable CauseClass causeClass,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public static final IncidentFilter NONE = new IncidentFilter(null, null, null, null, null);

  /** The days on which it occurred; while a draft tells none, it counts if all days do. */
  Days days() {
    return new Days(from, to);
  }

  boolean isOfEveryDay() {
    return from == null && to == null;
  }
}
