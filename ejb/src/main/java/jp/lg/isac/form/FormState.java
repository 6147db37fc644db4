package jp.lg.isac.form;

/** Where a version of a form stands. */
public enum FormState {
  /** Being written. */
  DRAFT,
  /** Looked at as it stands; it can be activated. */
  PREVIEWED,
  /** The one that organisations fill. */
  ACTIVE,
  /** A later version took its place. */
  RETIRED
}
