/**
 * Who did or read what, when and from where: written in the action's own transaction, never
 * changed, and chained by hash afterwards.
 *
 * <p>Entry point: {@link jp.lg.isac.activitylog.ActivityLog}. Not to be confused with {@code
 * audit}, which is the business of auditing.
 */
@NullMarked
package jp.lg.isac.activitylog;

import org.jspecify.annotations.NullMarked;
