package jp.lg.isac.incident;

/** How an organisation decides what it sends. */
public enum ApprovalMode {
  /** Whoever handles cases sends. */
  NONE,
  /** 決裁: somebody submits, somebody else approves. */
  APPROVAL,
  /** One person does everything: he confirms a second time, and the approver is told. */
  ALONE
}
