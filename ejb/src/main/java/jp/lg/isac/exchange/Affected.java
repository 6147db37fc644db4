package jp.lg.isac.exchange;

/** Whether what is reported hits the organisation too. */
public enum Affected {
  /** 確認中. */
  CHECKING,
  /** 影響あり. */
  AFFECTED,
  /** 影響なし. */
  NOT_AFFECTED
}
