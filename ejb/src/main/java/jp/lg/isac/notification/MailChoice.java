package jp.lg.isac.notification;

/** Whether and when a person wants a mail of a kind of notice. */
public enum MailChoice {
  NONE,
  AT_ONCE,
  /** With all others of the day, at the hour that the person chose. */
  DIGEST
}
