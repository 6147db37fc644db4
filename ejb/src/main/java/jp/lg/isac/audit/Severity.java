package jp.lg.isac.audit;

/** How grave a finding is. */
public enum Severity {
  /** 重大な指摘. */
  MAJOR,
  /** 軽微な指摘. */
  MINOR,
  /** 観察事項. */
  OBSERVATION
}
