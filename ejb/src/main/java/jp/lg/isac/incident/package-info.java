/**
 * Incidents of an organisation and the thread of reports about each.
 *
 * <p>Entry points: {@link jp.lg.isac.incident.Incidents} (one's own full records), {@link
 * jp.lg.isac.incident.Reports} (第一報, 続報, 最終報) and {@link jp.lg.isac.incident.Approvals} (決裁).
 * Invariants: a report that was sent is never changed, a correction is a new one; who approves is
 * not who asked; what others read is made by {@code exchange}.
 */
@NullMarked
package jp.lg.isac.incident;

import org.jspecify.annotations.NullMarked;
