package jp.lg.isac.duty;

import java.util.List;

/** Where a clock stands. */
public enum ClockState {
  /** There is time. */
  RUNNING,
  /** The last day is near. */
  WARNING,
  /** The last day is over. */
  OVERDUE,
  /** Reported in time. */
  ON_TIME,
  /** Reported, too late. */
  LATE;

  /** What needs a look first comes first. */
  static final List<ClockState> WORST_FIRST = List.of(OVERDUE, WARNING, LATE, RUNNING, ON_TIME);
}
