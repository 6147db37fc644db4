package jp.lg.isac.incident;

/** Where an incident's first report stands. */
public enum IncidentState {
  /** Being written; may lack what sending requires. */
  DRAFT,
  /** The first report was sent and is never changed. */
  SENT
}
