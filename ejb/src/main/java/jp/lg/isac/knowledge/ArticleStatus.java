package jp.lg.isac.knowledge;

/** Where an article stands on its way to its readers. */
public enum ArticleStatus {
  DRAFT,
  /** A draft that waits for another person of the centre; nobody writes it meanwhile. */
  IN_REVIEW,
  PUBLISHED,
  /** Its readers do not see it any more; the centre does, and can publish it again. */
  ARCHIVED
}
