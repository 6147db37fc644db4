package jp.lg.isac.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a version makes of a case, beside what holds today.
 *
 * @param applies whether there is a duty at all; the days are told in any case
 * @param active what the active version of the same rule makes of the case; null if none is active
 */
public record RulePreview(
    boolean applies, LocalDate warnOn, LocalDate lastDay, @Nullable DutyDates active) {

  static RulePreview of(DutyDates dates, @Nullable DutyDates active) {
    return new RulePreview(dates.applies(), dates.warnOn(), dates.lastDay(), active);
  }
}
