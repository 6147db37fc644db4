package jp.lg.isac.knowledge;

/** How far the opening of an article to the public has come. */
public enum OpeningStatus {
  /** It waits for another person of the centre. */
  PROPOSED,
  CONFIRMED,
  WITHDRAWN
}
