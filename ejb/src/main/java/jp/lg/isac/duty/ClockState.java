package jp.lg.isac.duty;

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
  LATE
}
