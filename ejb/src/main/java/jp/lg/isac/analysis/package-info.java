/**
 * What many cases show together.
 *
 * <p>Entry point: {@link jp.lg.isac.analysis.Trends}. Invariant: what is counted is what the reader
 * could open one by one, under the same policy of the database, so every count is exact and tells
 * nothing that he may not read. It reads rows of {@code exchange} as a table and has no type of
 * another feature.
 */
@NullMarked
package jp.lg.isac.analysis;

import org.jspecify.annotations.NullMarked;
