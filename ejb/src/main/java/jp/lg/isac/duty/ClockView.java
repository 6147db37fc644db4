package jp.lg.isac.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a case and its clock. Days are those of Asia/Tokyo.
 *
 * @param duty stable code of the rule
 * @param ruleVersion version of the rule that it follows or was judged by
 * @param name of the rule
 * @param text what the rule says, and where that comes from
 * @param warnOn from this day on a warning is shown
 * @param lastDay the last day in time
 * @param dueAt the moment at which that day is over
 * @param reportedAt when it was reported
 */
public record ClockView(
    String duty,
    int ruleVersion,
    String name,
    String text,
    Recipient recipient,
    Fulfilment fulfilledBy,
    LocalDate warnOn,
    LocalDate lastDay,
    Instant dueAt,
    ClockState state,
    @Nullable Instant reportedAt) {
  /** Whether it still has to be reported. */
  public boolean open() {
    return reportedAt == null;
  }
}
