package jp.lg.isac.exchange;

/** What the reporter says to a proposal. */
public enum Decision {
  /** A correction of the report follows. */
  ACCEPTED,
  /** The report stays as it is. */
  DECLINED
}
