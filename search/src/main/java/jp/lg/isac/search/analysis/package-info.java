/**
 * How Japanese text becomes what is searched: the same for documents and questions, and for every
 * engine. Start at {@link jp.lg.isac.search.analysis.TextAnalyzer}; {@link
 * jp.lg.isac.search.analysis.QueryText} reads what people type, {@link
 * jp.lg.isac.search.analysis.Highlighter} shows where it was found.
 *
 * <p>Whoever changes what comes out of here raises the schema version of the indexes built from it.
 */
@NullMarked
package jp.lg.isac.search.analysis;

import org.jspecify.annotations.NullMarked;
