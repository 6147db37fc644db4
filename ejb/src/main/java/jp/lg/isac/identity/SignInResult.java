package jp.lg.isac.identity;

import java.time.Instant;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {
  /**
   * Signed in.
   *
   * @param token the session's secret, handed out only here
   * @param expiresAt when the session ends in any case
   */
  record Accepted(String token, Instant expiresAt) implements SignInResult {}

  /** Name or password is wrong, or the account has no valid membership; it is not told which. */
  record Refused() implements SignInResult {}

  /**
   * Too many failures.
   *
   * @param until when the next attempt is looked at
   */
  record Throttled(Instant until) implements SignInResult {}
}
