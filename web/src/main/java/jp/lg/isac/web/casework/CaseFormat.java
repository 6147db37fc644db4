package jp.lg.isac.web.casework;

/** How a whole case is taken out. */
public enum CaseFormat {
  /** The record on A4. */
  PDF,
  /** The record, all its files, and a manifest with the size and hash of each. */
  ZIP
}
