package jp.lg.isac.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.Settings;
import jp.lg.isac.notification.Mails;
import org.jspecify.annotations.Nullable;

/** Adds people and makes their one-time links, within the transaction of an administrator. */
@ApplicationScoped
class Invitations {
  /** An invitation waits for somebody who may be away; a reset does not. */
  static final Duration VALID = Duration.ofDays(14);

  static final Duration RESET_VALID = Duration.ofDays(1);

  @Inject AccountRepository accounts;
  @Inject ActivityLog activityLog;
  @Inject Mails mails;
  @PersistenceContext EntityManager entityManager;
  @Inject Settings settings;
  @Inject Clock clock;

  /** What a link is for. */
  enum Purpose {
    INVITATION,
    RESET
  }

  /** Adds a person whose name is known to be free. */
  Invitation invite(UUID id, InviteUser command, SignedIn administrator) {
    RolePolicy.check(command.roles(), administrator.kind());
    Instant now = clock.instant();
    LocalDate from =
        command.validFrom() == null ? LocalDate.ofInstant(now, Clocks.TOKYO) : command.validFrom();
    RolePolicy.checkPeriod(from, command.validTo());
    var account = Account.of(id, command, administrator.organisation(), now);
    accounts.add(
        account,
        Membership.of(
            UUID.randomUUID(),
            account,
            administrator.organisation(),
            command.roles(),
            from,
            command.validTo()));
    activityLog.done("account.invite", Users.OBJECT, id);
    return issue(account, Purpose.INVITATION);
  }

  /** A new link for an account that the current user administers; older ones are void. */
  Invitation issue(Account account, Purpose purpose) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(purpose == Purpose.INVITATION ? VALID : RESET_VALID);
    String secret = Secrets.next();
    entityManager
        .createNativeQuery(
            "update one_time_link set used_at = ?1 where account = ?2 and used_at is null")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, account.id())
        .executeUpdate();
    entityManager
        .createNativeQuery(
            """
            insert into one_time_link (hash, account, purpose, expires_at) values (?1, ?2, ?3, ?4)
            """)
        .setParameter(1, Secrets.hash(secret))
        .setParameter(2, account.id())
        .setParameter(3, purpose.name())
        .setParameter(4, Timestamp.from(expiresAt))
        .executeUpdate();
    mail(
        purpose,
        account.email(),
        account.language(),
        account.displayName(),
        account.username(),
        secret);
    return new Invitation(account.id(), account.username(), address(secret), expiresAt);
  }

  /** Mails the link too, where mails are sent and the person has an address. */
  void mail(
      Purpose purpose,
      @Nullable String email,
      String language,
      String displayName,
      String username,
      String secret) {
    if (email != null) {
      boolean invitation = purpose == Purpose.INVITATION;
      mails.send(
          email,
          language,
          invitation ? "invitation" : "reset",
          displayName,
          address(secret),
          invitation ? VALID.toDays() : RESET_VALID.toHours(),
          username);
    }
  }

  /** The page where the person sets his password. */
  String address(String secret) {
    return settings.baseUrl() + "/welcome.xhtml?link=" + secret;
  }
}
