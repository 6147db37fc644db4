/**
 * What organisations let others read of their cases.
 *
 * <p>Entry points: {@link jp.lg.isac.exchange.SharedReports}, {@link jp.lg.isac.exchange.Comments},
 * {@link jp.lg.isac.exchange.Sightings}, {@link jp.lg.isac.exchange.Following} (readers), {@link
 * jp.lg.isac.exchange.CentreDesk}, {@link jp.lg.isac.exchange.CentreShift}, {@link
 * jp.lg.isac.exchange.PrefectureDesk} (those who take reports in) and {@link
 * jp.lg.isac.exchange.Publishing} (called by the use cases of {@code incident} in their own
 * transaction). Invariants: what others read is a rendition, a separate row without organisation,
 * whose content never changes; later stages stand beside it, and a recall takes all of it away;
 * every reader sees exactly one rendition of a thread. What readers say stands once in the thread
 * and is read by exactly those who read a rendition of it.
 */
@NullMarked
package jp.lg.isac.exchange;

import org.jspecify.annotations.NullMarked;
