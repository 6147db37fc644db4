package jp.lg.isac.incident;

/** Where an incident's first report stands. */
public enum IncidentState {
  /** Being written; may lack what sending requires. */
  DRAFT,
  /** Waits for its 決裁; nobody changes it meanwhile. */
  SUBMITTED,
  /** The first report was sent and is never changed. */
  SENT
}
