package jp.lg.isac.sharing;

/** Stages of a thread of reports. */
public enum ReportStage {
  /** 第一報. */
  FIRST,
  /** 続報. */
  FOLLOW_UP,
  /** 最終報. */
  FINAL
}
