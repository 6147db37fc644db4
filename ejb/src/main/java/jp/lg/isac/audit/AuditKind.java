package jp.lg.isac.audit;

/** By whose order and by whom an audit is done. */
public enum AuditKind {
  /** 内部監査. */
  INTERNAL,
  /** 外部監査. */
  EXTERNAL,
  /** 特命監査, by order of the CISO, outside of any plan. */
  SPECIAL
}
