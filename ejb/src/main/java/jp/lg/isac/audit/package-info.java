/**
 * 監査: audits of an organisation, their findings, and the corrective actions that follow.
 *
 * <p>Entry points: {@link jp.lg.isac.audit.Audits} and {@link jp.lg.isac.audit.CorrectiveActions}.
 * Invariants (兼務の禁止): the auditor is not of the audited section; an action is verified by somebody
 * else than its owner and than who reported it done. This is the business of auditing; the
 * technical trail is {@code activitylog}.
 */
@NullMarked
package jp.lg.isac.audit;

import org.jspecify.annotations.NullMarked;
