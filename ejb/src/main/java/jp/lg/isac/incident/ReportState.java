package jp.lg.isac.incident;

/** Whether a stage is still being written. */
public enum ReportState {
  /** Being written, or waiting for its 決裁. */
  DRAFT,
  /** Sent, and never changed. */
  SENT
}
