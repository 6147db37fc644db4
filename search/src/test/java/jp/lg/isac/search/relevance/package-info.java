/**
 * Measures how well the product finds, beside Lucene's default Japanese analysis. Start at {@link
 * jp.lg.isac.search.relevance.Relevance}; {@code docs/benchmarks.md} says how it is run.
 */
@NullMarked
package jp.lg.isac.search.relevance;

import org.jspecify.annotations.NullMarked;
