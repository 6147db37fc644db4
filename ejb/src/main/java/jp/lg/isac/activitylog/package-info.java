/**
 * Who did or read what, when and from where: written in the action's own transaction, never
 * changed, and chained by hash afterwards.
 *
 * <p>Entry points: {@link jp.lg.isac.activitylog.ActivityLog} (what a use case did), {@link
 * jp.lg.isac.activitylog.Refusals} (what was refused), {@link jp.lg.isac.activitylog.Activities}
 * (reading and verifying). Invariants: a row commits with what it tells; {@link
 * jp.lg.isac.activitylog.Sealer} links it to the chain a second later; the application can neither
 * change nor remove a row or a link. Not to be confused with {@code audit}, which is the business
 * of auditing.
 */
@NullMarked
package jp.lg.isac.activitylog;

import org.jspecify.annotations.NullMarked;
