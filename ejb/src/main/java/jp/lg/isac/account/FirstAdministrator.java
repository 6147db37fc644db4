package jp.lg.isac.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.Passwords;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * How the centre begins: there is no default account, so the first administrator proves with the
 * one-time secret that he can read the server's log. It works once.
 */
@Stateless
@PermitAll
public class FirstAdministrator {
  @PersistenceContext EntityManager entityManager;
  @Inject Passwords passwords;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Makes the centre and its first administrator.
   *
   * @param address the client's address, for the activity log
   * @return the user name to sign in with
   * @throws DomainException.Invalid {@code account.first-secret-wrong}, also once it was used
   */
  public String signUp(@Valid SignUpFirst command, String address) {
    byte[] secret = Secrets.hash(command.secret().strip());
    // asked before anything is hashed, so that guessing costs us nothing
    if (!isTrue(
        entityManager
            .createNativeQuery("select gate_first_secret(?1)")
            .setParameter(1, secret)
            .getSingleResult())) {
      throw wrongSecret();
    }
    String username = command.name() + "@" + OrganisationCode.CENTRE;
    PasswordRules.check("/newPassword", command.password(), username);
    var account = UUID.randomUUID();
    if (!isTrue(create(secret, account, username, command))) {
      throw wrongSecret();
    }
    activityLog.done(
        OrganisationCode.CENTRE,
        account,
        username,
        address,
        "account.first-administrator",
        Users.OBJECT,
        account);
    return username;
  }

  private Object create(byte[] secret, UUID account, String username, SignUpFirst command) {
    return entityManager
        .createNativeQuery(
            "select gate_first_administrator(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, secret)
        .setParameter(2, account)
        .setParameter(3, UUID.randomUUID())
        .setParameter(4, username)
        .setParameter(5, command.displayName())
        .setParameter(6, command.email())
        .setParameter(7, passwords.hash(command.password()))
        .setParameter(8, OrganisationCode.CENTRE.value())
        .setParameter(9, command.centreName())
        .setParameter(10, command.centreKana())
        .setParameter(11, LocalDate.ofInstant(clock.instant(), Clocks.TOKYO))
        .getSingleResult();
  }

  private static boolean isTrue(Object answer) {
    return Boolean.TRUE.equals(answer);
  }

  private static DomainException wrongSecret() {
    return new DomainException.Invalid("/secret", "account.first-secret-wrong");
  }
}
