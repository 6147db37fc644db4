package jp.lg.isac.exchange;

/** What a reader says to a report. */
public enum CommentKind {
  /** コメント. */
  COMMENT,
  /** 質問, to the reporter. */
  QUESTION,
  /** What a vendor told the writer, and when. */
  VENDOR_WORD,
  /** 訂正の提案, which the reporter accepts or declines. */
  PROPOSAL
}
