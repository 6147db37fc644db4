/**
 * Port: papers to take away, as PDF, Word or Excel. It knows no tenant: whoever asks for a paper
 * has read what stands on it.
 *
 * <p>Entry point: {@link jp.lg.isac.document.Papers}. Invariants: the same paper makes the same
 * bytes; no file tells who made it, when or where; a PDF embeds the glyphs that it shows.
 */
@NullMarked
package jp.lg.isac.document;

import org.jspecify.annotations.NullMarked;
