package jp.lg.isac.duty;

/** To whom a duty is owed. */
public enum Recipient {
  /** 個人情報保護委員会. */
  COMMISSION,
  /** The prefecture. */
  PREFECTURE,
  /** The police. */
  POLICE,
  /** The organisation itself, by its own policy. */
  OWN_POLICY
}
