package jp.lg.isac.search;

import java.util.UUID;

/** What happened to one document, seen from the index; applying it again changes nothing. */
public sealed interface SearchChange {

  /** The document is there, in this state. */
  record Put(SearchDocument document) implements SearchChange {}

  /** The document is gone, or was never there. */
  record Remove(DocumentType type, UUID id) implements SearchChange {}
}
