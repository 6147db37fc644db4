package jp.lg.isac.opinion;

/** What an article was good for. */
public enum HelpfulReason {
  /** It was used in a case or a task. */
  USED,
  /** It helped to explain something to others. */
  EXPLAINED,
  /** Something new was learned from it. */
  LEARNED,
  /** The own organisation was checked by it. */
  CHECKED
}
