package jp.lg.isac.activitylog;

/** In which way an entry of the log is not what was sealed. */
public enum Fault {
  /** The row says something else than when it was sealed. */
  CHANGED,
  /** The row was taken away. */
  MISSING,
  /** The row was put in past the application; no link of the chain covers it. */
  UNSEALED,
  /** The row claims a time long before the entries that were sealed earlier. */
  BACKDATED,
  /** Links were taken away or rewritten: the chain does not go on from the entry before. */
  BROKEN,
  /** The end of the month's chain was cut off or rewritten. */
  CUT
}
