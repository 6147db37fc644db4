package jp.lg.isac.casework;

/** How one spoke with somebody. */
public enum Channel {
  TELEPHONE,
  MAIL,
  MEETING,
  ONLINE,
  FAX,
  OTHER
}
