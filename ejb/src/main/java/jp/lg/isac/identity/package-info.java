/**
 * Who somebody is and as whom he acts: accounts, memberships with roles, sessions and tokens.
 *
 * <p>Entry points: {@link jp.lg.isac.identity.SignIn} (credentials and tokens to a {@link
 * jp.lg.isac.identity.SignedIn}), {@link jp.lg.isac.identity.CurrentUser} (who makes this request).
 * Invariants: a person acts under exactly one membership at a time; tokens are kept hashed;
 * look-ups that come before there is a tenant go through named database functions.
 */
@NullMarked
package jp.lg.isac.identity;

import org.jspecify.annotations.NullMarked;
