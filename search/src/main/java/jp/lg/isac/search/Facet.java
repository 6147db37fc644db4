package jp.lg.isac.search;

/** By what findings can be counted and narrowed down. */
public enum Facet {
  /** Name of a {@link DocumentType}. */
  TYPE,
  /** Two digits of JIS X 0401. */
  PREFECTURE,
  /** Code of the cause class. */
  CAUSE_CLASS,
  TAG,
  /** Code of the traffic light protocol. */
  TLP,
  /** Month of the last change in Tokyo, as 2026-11. */
  MONTH,
  /** A kind of system that was hit. */
  SYSTEM
}
