package jp.lg.isac.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.Secrets;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/**
 * What the centre's administrator does for other organisations: he invites the administrator with
 * whom an organisation begins, and lets a person act for a further organisation. He sees no people
 * of others; the database's gate does this much and no more.
 */
@Stateless
@TenantBound
@RolesAllowed("CENTRE_ADMIN")
public class CentralAccounts {
  @PersistenceContext EntityManager entityManager;
  @Inject Invitations invitations;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Invites an administrator of an organisation.
   *
   * @param id the new account's id
   * @throws DomainException.NotFound if there is no such organisation
   * @throws DomainException.Conflict {@code account.username-taken}
   */
  public Invitation inviteAdministrator(
      OrganisationCode organisation, UUID id, @Valid InviteAdministrator command) {
    kindOf(organisation);
    RolePolicy.checkUsername(command.username(), organisation);
    Instant expiresAt = clock.instant().plus(Invitations.VALID);
    String secret = Secrets.next();
    Object invited =
        entityManager
            .createNativeQuery(
                "select gate_invite_administrator(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .setParameter(1, organisation.value())
            .setParameter(2, id)
            .setParameter(3, UUID.randomUUID())
            .setParameter(4, command.username())
            .setParameter(5, command.displayName())
            .setParameter(6, command.email())
            .setParameter(7, Secrets.hash(secret))
            .setParameter(8, Timestamp.from(expiresAt))
            .setParameter(9, today())
            .getSingleResult();
    if (!Boolean.TRUE.equals(invited)) {
      throw new DomainException.Conflict("account.username-taken", command.username());
    }
    activityLog.done("account.invite-administrator", Users.OBJECT, id);
    invitations.mail(
        Invitations.Purpose.INVITATION,
        command.email(),
        "ja",
        command.displayName(),
        command.username(),
        secret);
    return new Invitation(id, command.username(), invitations.address(secret), expiresAt);
  }

  /**
   * Lets a person act for a further organisation.
   *
   * @param id the new membership's id
   * @throws DomainException.NotFound if there is no such organisation
   * @throws DomainException.Conflict {@code account.member-already}
   * @throws DomainException.RuleViolated {@code account.centre-only-own}: a member of the centre
   *     has an account of the centre, which no other organisation's administrator can reset
   */
  public void addMembership(OrganisationCode organisation, UUID id, @Valid AddMembership command) {
    RolePolicy.check(command.roles(), kindOf(organisation));
    LocalDate from = command.validFrom() == null ? today() : command.validFrom();
    RolePolicy.checkPeriod(from, command.validTo());
    if (organisation.equals(OrganisationCode.CENTRE)
        && !command.username().endsWith("@" + OrganisationCode.CENTRE)) {
      throw new DomainException.RuleViolated("account.centre-only-own");
    }
    Object outcome =
        entityManager
            .createNativeQuery(
                """
                select gate_add_membership(?1, ?2, ?3, cast(?4 as text[]), cast(?5 as date),
                                           cast(?6 as date))
                """)
            .setParameter(1, organisation.value())
            .setParameter(2, id)
            .setParameter(3, command.username())
            .setParameter(4, TextArray.literal(command.roles().stream().map(Enum::name).toList()))
            .setParameter(5, from)
            .setParameter(6, command.validTo())
            .getSingleResult();
    switch (String.valueOf(outcome)) {
      case "ADDED" -> activityLog.done("account.add-membership", "membership", id);
      case "THERE" ->
          throw new DomainException.Conflict("account.member-already", command.username());
      default -> throw new DomainException.Invalid("/username", "account.unknown");
    }
  }

  private OrganisationKind kindOf(OrganisationCode organisation) {
    List<?> kinds =
        entityManager
            .createNativeQuery("select kind from organisation where code = ?1")
            .setParameter(1, organisation.value())
            .getResultList();
    return kinds.stream()
        .map(kind -> OrganisationKind.valueOf(String.valueOf(kind)))
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }
}
