package jp.lg.isac.duty;

/** Which cases a rule is for. */
public enum Trigger {
  /** All of them. */
  EVERY_CASE,
  /** Leaks of more persons' data than the rule says, or of any number on one of three grounds. */
  PERSONAL_DATA,
  /** Those that somebody meant. */
  WRONGFUL_PURPOSE
}
