package jp.lg.isac.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.account.OwnAccountView.OwnMembership;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.tenancy.OrganisationCode;

/** Accounts and memberships of the own organisation. */
@ApplicationScoped
class AccountRepository {
  @PersistenceContext EntityManager entityManager;

  /** The account before the membership: the key between them is checked at once. */
  void add(Account account, Membership membership) {
    entityManager.persist(account);
    entityManager.flush();
    entityManager.persist(membership);
    entityManager.flush();
  }

  /** A change of the account is one of the person too, so its version moves in any case. */
  void changed(Membership membership) {
    entityManager.lock(membership, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entityManager.flush();
  }

  /** A person's newest membership in the organisation. */
  Optional<Membership> member(OrganisationCode organisation, UUID account) {
    return entityManager
        .createQuery(
            """
            select m from Membership m join fetch m.account
             where m.organisation = :organisation and m.account.id = :account
             order by m.validFrom desc, m.id
            """,
            Membership.class)
        .setParameter("organisation", organisation)
        .setParameter("account", account)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Everybody's newest membership in the organisation, in the order of user names; walks the index
   * of names only as far as the page needs.
   */
  List<Membership> members(OrganisationCode organisation, TextPageRequest request) {
    return entityManager
        .createQuery(
            """
            select m from Membership m join fetch m.account a
             where m.id in :ids order by a.username
            """,
            Membership.class)
        .setParameter("ids", newest(organisation, request))
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<UUID> newest(OrganisationCode organisation, TextPageRequest request) {
    List<String> ids =
        entityManager
            .createNativeQuery(
                """
                select cast(m.id as text) from (
                  select distinct on (username) id from membership
                   where organisation = ?1 and username > ?2
                   order by username, valid_from desc limit ?3) m
                """)
            .setParameter(1, organisation.value())
            .setParameter(2, request.after())
            .setParameter(3, request.rowsToRead())
            .getResultList();
    return ids.stream().map(UUID::fromString).toList();
  }

  /**
   * Under what a person may act on a day, in the order of codes.
   *
   * @param acting the membership that he acts under now
   */
  List<OwnMembership> memberships(UUID account, UUID acting, LocalDate day) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select m.id, m.organisation, o.name, array_to_string(m.roles, ',')
                  from membership m
                  join organisation o on o.code = m.organisation
                                     and (o.valid_to is null or o.valid_to >= ?2)
                 where m.account = ?1 and m.valid_from <= ?2
                   and (m.valid_to is null or m.valid_to >= ?2)
                 order by m.organisation, m.id
                """)
            .setParameter(1, account)
            .setParameter(2, day)
            .getResultList();
    return rows.stream().map(row -> own((Object[]) row, acting)).toList();
  }

  private static OwnMembership own(Object[] row, UUID acting) {
    var id = (UUID) row[0];
    return new OwnMembership(
        id,
        new OrganisationCode((String) row[1]),
        (String) row[2],
        Stream.of(((String) row[3]).split(",")).map(Role::valueOf).sorted().toList(),
        id.equals(acting));
  }

  Optional<Account> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Account.class, id));
  }

  /** Those of the names that are taken; names end with a code, so they are the own ones. */
  List<String> taken(Collection<String> usernames) {
    return entityManager
        .createQuery(
            "select a.username from Account a where a.username in :usernames", String.class)
        .setParameter("usernames", usernames)
        .getResultList();
  }
}
