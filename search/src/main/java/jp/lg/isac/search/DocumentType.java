package jp.lg.isac.search;

/** What a found document is to its reader. */
public enum DocumentType {
  /** A rendition of an incident report that another organisation shared. */
  SHARED_REPORT,
  /** An article of the knowledge base. */
  ARTICLE,
  /** The full record of an incident, as its own organisation keeps it. */
  INCIDENT,
  /** A training course. */
  COURSE
}
