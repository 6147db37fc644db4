package jp.lg.isac.casework;

/** What kind of thing happened in a case. */
public enum EventKind {
  DETECTED,
  INVESTIGATED,
  CONTAINED,
  DECIDED,
  RECOVERED,
  OTHER
}
