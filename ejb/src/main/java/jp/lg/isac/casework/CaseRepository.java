package jp.lg.isac.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;

/** What is written down about the organisation's cases. */
@ApplicationScoped
class CaseRepository {
  @PersistenceContext EntityManager entityManager;

  void add(CaseRecord written) {
    entityManager.persist(written);
    entityManager.flush();
  }

  void flush() {
    entityManager.flush();
  }

  void remove(CaseRecord written) {
    entityManager.remove(written);
  }

  /** What this incident has of this id; what belongs to another one is not there. */
  <T extends CaseRecord> Optional<T> find(Class<T> kind, UUID incident, UUID id) {
    return Optional.ofNullable(entityManager.find(kind, id)).filter(it -> it.belongsTo(incident));
  }

  List<TimelineEvent> events(UUID incident) {
    return entityManager
        .createQuery(
            "select e from TimelineEvent e where e.incident = :incident order by e.at, e.id",
            TimelineEvent.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** Open ones first, the earliest due first; then what is done. */
  List<CaseTask> tasks(UUID incident) {
    return entityManager
        .createQuery(
            """
            select t from CaseTask t where t.incident = :incident
             order by t.doneAt nulls first, t.dueOn nulls last, t.writtenAt, t.id
            """,
            CaseTask.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  List<CaseContact> contacts(UUID incident) {
    return entityManager
        .createQuery(
            "select c from CaseContact c where c.incident = :incident order by c.at, c.id",
            CaseContact.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  List<Indicator> indicators(UUID incident) {
    return entityManager
        .createQuery(
            "select i from Indicator i where i.incident = :incident order by i.kind, i.value",
            Indicator.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  Optional<Indicator> indicator(UUID incident, Found found) {
    return entityManager
        .createQuery(
            """
            select i from Indicator i
             where i.incident = :incident and i.kind = :kind and i.value = :value
            """,
            Indicator.class)
        .setParameter("incident", incident)
        .setParameter("kind", found.kind())
        .setParameter("value", found.value())
        .getResultStream()
        .findFirst();
  }

  List<Evidence> evidence(UUID incident) {
    return entityManager
        .createQuery(
            "select e from Evidence e where e.incident = :incident order by e.writtenAt, e.id",
            Evidence.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** Open tasks of a person, the earliest due first. */
  List<CaseTask> openTasks(UUID owner, int limit) {
    return entityManager
        .createQuery(
            """
            select t from CaseTask t where t.owner = :owner and t.doneAt is null
             order by t.dueOn nulls last, t.writtenAt, t.id
            """,
            CaseTask.class)
        .setParameter("owner", owner)
        .setMaxResults(limit)
        .getResultList();
  }

  int handOverTasks(UUID from, UUID to) {
    return entityManager
        .createNativeQuery(
            """
            update case_task set owner = a.id, owner_name = a.display_name,
                   owner_username = a.username, version = case_task.version + 1
              from account a
             where a.id = ?2 and owner = ?1 and done_at is null
            """)
        .setParameter(1, from)
        .setParameter(2, to)
        .executeUpdate();
  }

  /** The organisation's newest case that was sent. */
  Optional<UUID> newest(OrganisationCode organisation) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                """
                select id from incident where organisation = ?1 and state = 'SENT'
                 order by created_at desc, id desc limit 1
                """)
            .setParameter(1, organisation.value())
            .getResultList();
    return ids.stream().map(UUID.class::cast).findFirst();
  }

  /** Those who handle the organisation's cases on a day, in the order of their usernames. */
  List<Colleague> colleagues(OrganisationCode organisation, LocalDate day) {
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
            .setParameter(
                3, TextArray.literal(Role.OWN_CASES.stream().map(Enum::name).sorted().toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Colleague((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
