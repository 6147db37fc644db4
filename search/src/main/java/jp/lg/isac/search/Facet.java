package jp.lg.isac.search;

/** By what hits are counted and narrowed down. */
public enum Facet {
  /** Name of the {@link DocumentType}. */
  TYPE,
  /** Two digits of JIS X 0401. */
  PREFECTURE,
  /** Code of the cause class. */
  CAUSE_CLASS,
  /** A tag of the curated vocabulary. */
  TAG,
  /** A system or service that was affected. */
  SYSTEM,
  /** How far the thing may be passed on. */
  TLP,
  /** Year and month of the last change in Tokyo, as 2026-11. */
  MONTH
}
