/**
 * Keeps the search index true to the database: features say what changed, the indexer re-reads it.
 *
 * <p>Entry points: {@link jp.lg.isac.indexing.SearchChanges} (called in the transaction that
 * changes something), {@link jp.lg.isac.indexing.SearchSource} (each searchable feature implements
 * it), {@link jp.lg.isac.indexing.Searching} and {@link jp.lg.isac.indexing.Index}. Invariant: what
 * is found is what the database would let the same reader read.
 */
@NullMarked
package jp.lg.isac.indexing;

import org.jspecify.annotations.NullMarked;
