package jp.lg.isac.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.account.OwnAccountView.OwnMembership;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Passwords;
import jp.lg.isac.identity.SignIn;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** What everybody keeps for himself: name, language, password, and as whom he acts. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class OwnAccount {
  @PersistenceContext EntityManager entityManager;
  @Inject AccountRepository accounts;
  @Inject AccessTokenRepository tokens;
  @Inject SignIn signIn;
  @Inject Passwords passwords;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  public OwnAccountView get() {
    return view(own(currentUser.get()));
  }

  public OwnAccountView change(long version, @Valid ChangeOwnAccount command) {
    var account = own(inSession(currentUser.get()));
    if (account.version() != version) {
      throw new DomainException.Stale();
    }
    account.introduce(command);
    activityLog.done("account.change-own", Users.OBJECT, account.id());
    entityManager.flush();
    return view(account);
  }

  /**
   * Sets a new password. The other sessions end; this one and API tokens stay.
   *
   * @throws DomainException.Invalid if the old one is wrong or the new one breaks a rule
   */
  public void changePassword(@Valid ChangePassword command) {
    SignedIn user = inSession(currentUser.get());
    PasswordRules.check("/newPassword", command.newPassword(), user.username());
    if (!signIn.confirms(user.username(), command.currentPassword(), currentUser.address())) {
      throw new DomainException.Invalid("/currentPassword", "account.password.wrong");
    }
    entityManager
        .createNativeQuery("update account set password_hash = ?1 where id = ?2")
        .setParameter(1, passwords.hash(command.newPassword()))
        .setParameter(2, user.account())
        .executeUpdate();
    Instant now = clock.instant();
    tokens.valid(user.account(), AccessToken.Kind.SESSION, now).stream()
        .filter(session -> !session.id().equals(user.session()))
        .forEach(session -> session.revoke(now));
    activityLog.done("account.change-password", Users.OBJECT, user.account());
  }

  /** The session acts under another of the user's memberships from the next request on. */
  public void actUnder(UUID membership) {
    SignedIn user = inSession(currentUser.get());
    if (memberships(user).stream().noneMatch(own -> own.id().equals(membership))) {
      throw new DomainException.NotFound();
    }
    tokens
        .find(user.session(), user.account())
        .orElseThrow(DomainException.NotFound::new)
        .actUnder(membership);
    activityLog.done("session.act-under", "membership", membership);
  }

  /** As whom the current user may act today. */
  public List<OwnMembership> memberships() {
    return memberships(currentUser.get());
  }

  /**
   * The user, if it is himself and not one of his programs.
   *
   * @throws DomainException.Forbidden for an API token
   */
  static SignedIn inSession(SignedIn user) {
    if (!user.scopes().isEmpty()) {
      throw new DomainException.Forbidden();
    }
    return user;
  }

  private Account own(SignedIn user) {
    return accounts.find(user.account()).orElseThrow(DomainException.NotFound::new);
  }

  private List<OwnMembership> memberships(SignedIn user) {
    return accounts.memberships(
        user.account(), user.membership(), LocalDate.ofInstant(clock.instant(), Clocks.TOKYO));
  }

  private OwnAccountView view(Account account) {
    return new OwnAccountView(
        account.id(),
        account.username(),
        account.displayName(),
        account.email(),
        account.language(),
        account.lastSignInAt(),
        memberships(),
        account.version());
  }
}
