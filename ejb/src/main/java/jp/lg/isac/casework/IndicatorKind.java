package jp.lg.isac.casework;

/** What an indicator is. */
public enum IndicatorKind {
  IP,
  DOMAIN,
  URL,
  HASH,
  MAIL
}
