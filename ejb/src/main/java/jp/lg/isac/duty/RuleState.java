package jp.lg.isac.duty;

/** Where a version of a rule stands. */
public enum RuleState {
  /** Being edited; no clock follows it yet. */
  DRAFT,
  /** A draft that was looked at as it stands; it can be activated. */
  PREVIEWED,
  /** Clocks follow it. */
  ACTIVE,
  /** A later version took its place; what was judged by it stays. */
  RETIRED
}
