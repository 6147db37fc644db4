package jp.lg.isac.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.identity.SignIn;
import jp.lg.isac.identity.SignIn.ResetTarget;
import jp.lg.isac.notification.Mails;

/**
 * A reset of one's password by mail. Whoever asks is told nothing: neither the answer nor the time
 * it takes says whether there is such an account, or where its mail goes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResets {
  private static final System.Logger LOG = System.getLogger(PasswordResets.class.getName());

  @Inject SignIn signIn;
  @Inject Mails mails;
  @Inject Invitations invitations;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** Whether a reset by mail is possible at all. */
  public boolean arePossible() {
    return mails.areSent();
  }

  /**
   * Sends a one-time link to the account's address, if there is such an account and it has one.
   * After a few requests for one name the next ones send nothing for a while.
   */
  public void ask(String username) {
    // the account is looked up after the answer, which so takes the same time for any name
    if (mails.areSent() && signIn.mayAskForReset(username)) {
      var unused = executor.submit(() -> send(username));
    }
  }

  private void send(String username) {
    try {
      String secret = Secrets.next();
      Instant expiresAt = clock.instant().plus(Invitations.RESET_VALID);
      signIn.resetTarget(username, secret, expiresAt).ifPresent(target -> send(target, secret));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a password reset was not sent", e);
    }
  }

  private void send(ResetTarget target, String secret) {
    mails.send(
        target.email(),
        target.language(),
        "reset",
        target.displayName(),
        invitations.address(secret),
        Invitations.RESET_VALID.toHours());
  }
}
