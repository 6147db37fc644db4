/**
 * Who may read what: audiences, the traffic light protocol, sharing groups, and the binding of a
 * transaction to its tenant.
 *
 * <p>Entry points: {@link jp.lg.isac.sharing.Audience} (chosen by an author), {@link
 * jp.lg.isac.sharing.ReaderTokens} (what a reader holds), {@link jp.lg.isac.sharing.TenantBound}.
 * Invariant: something is readable if its audience meets the reader's tokens and its richer tokens
 * do not. The database's policies and the index's filter apply this same rule.
 */
@NullMarked
package jp.lg.isac.sharing;

import org.jspecify.annotations.NullMarked;
