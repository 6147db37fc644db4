package jp.lg.isac.duty;

/** What fulfils a duty. */
public enum Fulfilment {
  /** Somebody notes that it was reported outside of the product. */
  NOTED,
  /** The first report is sent; to the prefecture only if its audience reaches the office. */
  FIRST_REPORT,
  /** The final report is sent; to the prefecture only if its audience reaches the office. */
  FINAL_REPORT
}
