package jp.lg.isac.organisation;

/** When and by what an organisation is reached in an emergency. */
public enum ContactKind {
  /** In office hours. */
  DAY,
  /** At night and on holidays. */
  NIGHT,
  /** A mailbox of the office, which outlives its holder. */
  ROLE_MAILBOX,
  /** The telephone that acknowledgements are given by. */
  TELEPHONE
}
