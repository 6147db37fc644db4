/**
 * What a question asks of an index and how its answer is put together: the same for every engine,
 * which brings an {@link jp.lg.isac.search.query.Index}. Start at {@link
 * jp.lg.isac.search.query.Answer}.
 *
 * <p>Questions are trees of Lucene queries; an engine that is not Lucene translates them.
 * Invariants: what a reader may see is a filter around the whole query, counts included; what only
 * some may read moves nobody's ranking.
 */
@NullMarked
package jp.lg.isac.search.query;

import org.jspecify.annotations.NullMarked;
