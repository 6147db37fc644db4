/**
 * Invented data for the demonstration mode: the organisations and people of two prefectures that do
 * not exist, and what each feature adds for them.
 *
 * <p>Entry point: {@link jp.lg.isac.demonstration.DemonstrationSource}, which each feature
 * implements in its own package. Invariant: nothing is loaded unless the database was initialised
 * as a demonstration; each source is loaded once, in one transaction.
 */
@NullMarked
package jp.lg.isac.demonstration;

import org.jspecify.annotations.NullMarked;
