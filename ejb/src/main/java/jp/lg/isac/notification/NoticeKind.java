package jp.lg.isac.notification;

/** What a notice is about, and how people are told of it who have not said otherwise. */
public enum NoticeKind {
  /** A report that another organisation shares. */
  SHARED_REPORT(MailChoice.DIGEST),
  /** What somebody says to a report that one reads. */
  COMMENT(MailChoice.DIGEST),
  /** A report that names a vendor or product that one's own organisation uses. */
  VENDOR(MailChoice.AT_ONCE),
  /** An article of the knowledge base. */
  ARTICLE(MailChoice.NONE),
  /** What is new in a search that one keeps. */
  SAVED_SEARCH(MailChoice.DIGEST),
  /** A corrective action of the own organisation. */
  CORRECTIVE_ACTION(MailChoice.AT_ONCE),
  /** The clock of a duty of an own case. */
  DUTY(MailChoice.AT_ONCE),
  /** A report of the own organisation that waits for one's 決裁, or went out before it. */
  APPROVAL(MailChoice.AT_ONCE),
  /** What became of a report for which one asked for the 決裁. */
  DECISION(MailChoice.AT_ONCE),
  /** What was taken down of a call for the own organisation. */
  TELEPHONE_REPORT(MailChoice.AT_ONCE),
  /** That the centre has learned whose an own anonymous report is. */
  REVEAL(MailChoice.AT_ONCE),
  /** A course that has to be taken. */
  COURSE(MailChoice.DIGEST);

  private final MailChoice mail;

  NoticeKind(MailChoice mail) {
    this.mail = mail;
  }

  /** By mail, for who has not chosen; in the product everybody is told of everything then. */
  public MailChoice mail() {
    return mail;
  }
}
