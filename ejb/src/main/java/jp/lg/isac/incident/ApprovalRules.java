package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;

/** The rule of each organisation, and who can be a deputy. */
@ApplicationScoped
class ApprovalRules {
  @PersistenceContext EntityManager entityManager;

  /** The organisation's rule; none set means no 決裁. */
  ApprovalRule of(OrganisationCode organisation) {
    return Optional.ofNullable(entityManager.find(ApprovalRule.class, organisation.value()))
        .orElseGet(() -> ApprovalRule.none(organisation));
  }

  ApprovalRule keep(ApprovalRule rule) {
    var kept = entityManager.merge(rule);
    entityManager.flush();
    return kept;
  }

  /** Those who handle the organisation's cases on a day, in the order of their usernames. */
  List<ApprovalRule.Deputy> colleagues(OrganisationCode organisation, LocalDate day) {
    return holders(organisation, day, Role.OWN_CASES);
  }

  /** The accounts of those who may approve on a day: the approvers and their deputy. */
  Set<UUID> deciders(OrganisationCode organisation, LocalDate day) {
    return Stream.concat(
            holders(organisation, day, Set.of(Role.APPROVER)).stream()
                .map(ApprovalRule.Deputy::account),
            Stream.ofNullable(of(organisation).deputy()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<ApprovalRule.Deputy> holders(
      OrganisationCode organisation, LocalDate day, Set<Role> roles) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select distinct a.id, a.username, a.display_name
                  from membership m join account a on a.id = m.account and a.disabled_at is null
                 where m.organisation = ?1 and m.valid_from <= ?2
                   and (m.valid_to is null or m.valid_to >= ?2)
                   and m.roles && cast(?3 as text[])
                 order by a.username
                """)
            .setParameter(1, organisation.value())
            .setParameter(2, day)
            .setParameter(3, TextArray.literal(roles.stream().map(Enum::name).sorted().toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new ApprovalRule.Deputy((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
