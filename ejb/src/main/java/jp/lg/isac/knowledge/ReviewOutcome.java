package jp.lg.isac.knowledge;

/** What became of a text that was handed in for review. */
public enum ReviewOutcome {
  PUBLISHED,
  /** Given back with a comment. */
  RETURNED,
  /** Taken back before anybody decided. */
  WITHDRAWN
}
