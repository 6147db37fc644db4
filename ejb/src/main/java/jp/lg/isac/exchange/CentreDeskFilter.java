package jp.lg.isac.exchange;

/** Which reports the desk of the centre shows. */
public enum CentreDeskFilter {
  /** Those that nobody looks after yet. */
  NEW,
  /** Those that the user looks after. */
  MINE,
  ALL
}
