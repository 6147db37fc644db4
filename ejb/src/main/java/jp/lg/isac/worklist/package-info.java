/**
 * 「やること」 and 「新着」: what waits for a user, and what is new for his organisation, from every feature.
 *
 * <p>Entry point: {@link jp.lg.isac.worklist.Worklist}. A feature that has something to say
 * implements {@link jp.lg.isac.worklist.WorkSource} or {@link jp.lg.isac.worklist.NewsSource}; each
 * asks the database once, so that the home page takes as many statements as there are sources.
 */
@NullMarked
package jp.lg.isac.worklist;

import org.jspecify.annotations.NullMarked;
