package jp.lg.isac.audit;

/** The plan that an audit follows. */
public enum PlanLevel {
  /** 中期計画, over three years. */
  MID_TERM,
  /** 年度計画. */
  ANNUAL,
  /** 実施計画. */
  IMPLEMENTATION
}
