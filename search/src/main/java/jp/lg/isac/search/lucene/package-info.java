/**
 * The search port on an embedded Lucene. Start at {@link
 * jp.lg.isac.search.lucene.LuceneSearchEngine}.
 *
 * <p>Invariants: what a reader may see is a filter around the whole query, counts included; what
 * only some may read moves nobody's ranking; what an {@code apply} wrote is on disk, found, and
 * carries its position when the method returns.
 */
@NullMarked
package jp.lg.isac.search.lucene;

import org.jspecify.annotations.NullMarked;
