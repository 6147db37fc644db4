package jp.lg.isac.audit;

/** How far a corrective action is. */
public enum ActionState {
  /** 未着手. */
  OPEN,
  /** 対応中. */
  IN_PROGRESS,
  /** 完了報告済み. */
  DONE,
  /** 確認済み; the end. */
  VERIFIED
}
