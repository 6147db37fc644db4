package jp.lg.isac.sharing;

/** What kind of case is recorded. */
public enum IncidentKind {
  /** インシデント. */
  INCIDENT,
  /** IT障害. */
  OUTAGE,
  /** ヒヤリハット・予兆. */
  NEAR_MISS
}
