/**
 * The search port on an OpenSearch that nodes share. Start at {@link
 * jp.lg.isac.search.opensearch.OpenSearchEngine}.
 *
 * <p>Texts are analysed in the product; OpenSearch receives their tokens and queries of tokens, and
 * needs no plugin. Invariants: what a reader may see is a filter around the whole query, counts
 * included; what only some may read moves nobody's ranking; what an {@code apply} wrote is durable
 * and found before the position moves.
 */
@NullMarked
package jp.lg.isac.search.opensearch;

import org.jspecify.annotations.NullMarked;
