package jp.lg.isac.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.Passwords;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Setting a password by a link that works once. Nobody is signed in here: the link is the proof,
 * and nothing is hashed for who has none.
 */
@Stateless
@PermitAll
public class OneTimeLinks {
  @PersistenceContext EntityManager entityManager;
  @Inject Passwords passwords;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Whose link it is.
   *
   * @param organisation the account's home
   */
  public record Holder(
      UUID account, String username, String displayName, OrganisationCode organisation) {}

  /** Who may set a password by the link, as long as it is neither used nor too old. */
  public Optional<Holder> holder(String secret) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select account, username, display_name, organisation from gate_link(?1, ?2)")
            .setParameter(1, Secrets.hash(secret))
            .setParameter(2, Timestamp.from(clock.instant()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Holder(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    new OrganisationCode((String) row[3])))
        .findFirst();
  }

  /**
   * Sets the password; all sessions and tokens of the account end, and the link is used up.
   *
   * @param address the client's address, for the activity log
   * @throws DomainException.NotFound if the link is used, too old or none of ours
   * @throws DomainException.Invalid if the password breaks a rule
   */
  public void setPassword(String secret, String password, String address) {
    var holder = holder(secret).orElseThrow(DomainException.NotFound::new);
    PasswordRules.check("/newPassword", password, holder.username());
    var used =
        (Boolean)
            entityManager
                .createNativeQuery("select gate_use_link(?1, ?2, ?3)")
                .setParameter(1, Secrets.hash(secret))
                .setParameter(2, passwords.hash(password))
                .setParameter(3, Timestamp.from(clock.instant()))
                .getSingleResult();
    if (!used) {
      throw new DomainException.NotFound();
    }
    activityLog.done(
        holder.organisation(),
        holder.account(),
        holder.username(),
        address,
        "account.set-password",
        Users.OBJECT,
        holder.account());
  }
}
