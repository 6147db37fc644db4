package jp.lg.isac.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/**
 * A person's own sessions and API tokens. A program cannot use its token to make or to end others:
 * that takes a session.
 */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class AccessTokens {
  static final Duration LONGEST = Duration.ofDays(366);

  @Inject AccessTokenRepository tokens;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /** The API tokens that still work, the last used first. */
  public List<TokenView> tokens() {
    return tokens.valid(currentUser.userId(), AccessToken.Kind.API, clock.instant()).stream()
        .map(TokenView::of)
        .toList();
  }

  /**
   * Makes an API token that acts under the membership that the user acts under now.
   *
   * @param id the new token's id; if it is the user's already, its secret is replaced
   * @throws DomainException.Invalid {@code account.token-period}
   */
  public CreatedToken create(UUID id, @Valid CreateToken command) {
    SignedIn user = inSession();
    Instant now = clock.instant();
    if (!command.expiresAt().isAfter(now) || command.expiresAt().isAfter(now.plus(LONGEST))) {
      throw new DomainException.Invalid("/expiresAt", "account.token-period");
    }
    String secret = Secrets.next();
    tokens.addApiToken(id, secret, user, command, now);
    activityLog.done("token.create", "access-token", id);
    return new CreatedToken(id, command.name(), secret, command.expiresAt());
  }

  /** Revokes an API token; somebody else's is not there. */
  public void revoke(UUID id) {
    end(id, AccessToken.Kind.API);
    activityLog.done("token.revoke", "access-token", id);
  }

  /** The open sessions, the last used first. */
  public List<SessionView> sessions() {
    var user = inSession();
    return tokens.valid(user.account(), AccessToken.Kind.SESSION, clock.instant()).stream()
        .map(session -> SessionView.of(session, user.session()))
        .toList();
  }

  /** Ends one of the user's sessions. */
  public void endSession(UUID id) {
    end(id, AccessToken.Kind.SESSION);
    activityLog.done("session.end", "access-token", id);
  }

  /** Ends all of the user's sessions, this one too; API tokens stay. */
  public void signOutEverywhere() {
    SignedIn user = inSession();
    Instant now = clock.instant();
    tokens
        .valid(user.account(), AccessToken.Kind.SESSION, now)
        .forEach(session -> session.revoke(now));
    activityLog.done("session.end-all", "account", user.account());
  }

  private void end(UUID id, AccessToken.Kind kind) {
    Instant now = clock.instant();
    tokens
        .find(id, inSession().account())
        .filter(token -> token.kind() == kind && token.isValid(now))
        .orElseThrow(DomainException.NotFound::new)
        .revoke(now);
  }

  private SignedIn inSession() {
    return OwnAccount.inSession(currentUser.get());
  }
}
