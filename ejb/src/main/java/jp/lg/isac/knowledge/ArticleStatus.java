package jp.lg.isac.knowledge;

/** Whether an article is for its readers or still for the centre alone. */
public enum ArticleStatus {
  DRAFT,
  PUBLISHED
}
