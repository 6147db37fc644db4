package jp.lg.isac.exchange;

/** What became of a request to learn whose an anonymous report is. */
public enum RevealState {
  /** It waits for a second person. */
  OPEN,
  /** Two people agreed; the organisation was told. */
  CONFIRMED,
  /** A second person said no. */
  REFUSED,
  /** Who asked took it back. */
  WITHDRAWN,
  /** Nobody answered in time; never stored, it follows from the time. */
  EXPIRED
}
