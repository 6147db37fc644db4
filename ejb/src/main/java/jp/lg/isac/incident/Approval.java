package jp.lg.isac.incident;

/** Where a stage's 決裁 stands. */
public enum Approval {
  /** None was asked for. */
  NONE,
  /** It waits for an approver: before it is sent or, where it was urgent, after that (事後決裁). */
  PENDING,
  /** An approver or his deputy agreed. */
  APPROVED,
  /** Given back with a comment. */
  RETURNED
}
