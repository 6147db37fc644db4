package jp.lg.isac.sharing;

/** Cause classes of the national statistics on IT failures. */
public enum CauseClass {
  /** Intentional: 不正アクセス・DoS. */
  UNAUTHORISED_ACCESS,
  /** Intentional: ウイルス感染. */
  MALWARE,
  /** Intentional: その他. */
  OTHER_INTENTIONAL,
  /** Unintentional: ソフトウェア障害. */
  SOFTWARE_FAILURE,
  /** Unintentional: ハードウェア障害. */
  HARDWARE_FAILURE,
  /** Unintentional: 管理面・人的要因. */
  HUMAN_OR_MANAGEMENT,
  /** Unintentional: その他. */
  OTHER_UNINTENTIONAL,
  /** 災害・疾病. */
  DISASTER_OR_ILLNESS,
  /** 他分野からの波及. */
  SPILLOVER,
  /** その他. */
  OTHER
}
