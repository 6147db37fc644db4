/**
 * The people of an organisation and what each of them keeps for himself: accounts, memberships with
 * roles, one-time links, passwords, sessions and API tokens.
 *
 * <p>Entry points: {@link jp.lg.isac.account.Users} and {@link jp.lg.isac.account.UserImport} (for
 * the organisation's administrator), {@link jp.lg.isac.account.CentralAccounts} (for the centre's),
 * {@link jp.lg.isac.account.OwnAccount} and {@link jp.lg.isac.account.AccessTokens} (for
 * everybody), {@link jp.lg.isac.account.OneTimeLinks} and {@link
 * jp.lg.isac.account.FirstAdministrator} (before anybody is signed in). Invariants: an account
 * belongs to the organisation that its name ends with; secrets are shown once and kept hashed.
 */
@NullMarked
package jp.lg.isac.account;

import org.jspecify.annotations.NullMarked;
