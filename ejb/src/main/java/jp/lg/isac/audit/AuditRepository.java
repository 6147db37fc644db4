package jp.lg.isac.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.PageRequest;

/** The audits of the reader's own organisation, with what follows from them. */
@ApplicationScoped
class AuditRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Audit audit) {
    entityManager.persist(audit);
    flush();
  }

  void add(Finding finding) {
    entityManager.persist(finding);
    flush();
  }

  void add(CorrectiveAction action) {
    entityManager.persist(action);
    flush();
  }

  /** Writes what is pending, after which versions are those that others will see. */
  void flush() {
    entityManager.flush();
  }

  Optional<Audit> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Audit.class, id));
  }

  /** Finds it and keeps others from adding to it until the transaction ends. */
  Optional<Audit> findLocked(UUID id) {
    return Optional.ofNullable(entityManager.find(Audit.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Finding> findFinding(UUID id) {
    return Optional.ofNullable(entityManager.find(Finding.class, id));
  }

  Optional<CorrectiveAction> findAction(UUID id) {
    return Optional.ofNullable(entityManager.find(CorrectiveAction.class, id));
  }

  /**
   * Those that began last come first; walks the index of each of the organisation's codes only as
   * far as needed.
   */
  @SuppressWarnings("unchecked")
  List<Audit> list(PageRequest request) {
    return entityManager
        .createNativeQuery(
            """
            select a.* from unnest(isac_codes()) as own(code)
             cross join lateral (
               select * from audit
                where organisation = own.code and (begins_on, id) < (cast(?1 as date), ?2)
                order by begins_on desc, id desc limit ?3) a
             order by a.begins_on desc, a.id desc limit ?3
            """,
            Audit.class)
        .setParameter(1, LocalDate.ofInstant(request.after().at(), Clocks.TOKYO))
        .setParameter(2, request.after().id())
        .setParameter(3, request.rowsToRead())
        .getResultList();
  }

  /** What follows from the audits, in numbers; nothing for one without a finding. */
  List<AuditView.Outcome> outcomes(List<UUID> audits) {
    return audits.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                """
                select new jp.lg.isac.audit.AuditView.Outcome(f.audit, count(distinct f.id),
                    sum(case when c.state <> :verified then 1 else 0 end))
                from Finding f left join CorrectiveAction c on c.finding = f.id
                where f.audit in :audits group by f.audit
                """,
                AuditView.Outcome.class)
            .setParameter("verified", ActionState.VERIFIED)
            .setParameter("audits", audits)
            .getResultList();
  }

  /** In the order of their numbers. */
  List<Finding> findings(UUID audit) {
    return entityManager
        .createQuery(
            "select f from Finding f where f.audit = :audit order by f.number", Finding.class)
        .setParameter("audit", audit)
        .getResultList();
  }

  int lastNumber(UUID audit) {
    return entityManager
        .createQuery(
            "select coalesce(max(f.number), 0) from Finding f where f.audit = :audit",
            Integer.class)
        .setParameter("audit", audit)
        .getSingleResult();
  }

  /** Of one finding, those that are due first come first. */
  List<CorrectiveAction> actions(UUID finding) {
    return entityManager
        .createQuery(
            """
            select c from CorrectiveAction c where c.finding = :finding order by c.dueOn, c.plannedAt
            """,
            CorrectiveAction.class)
        .setParameter("finding", finding)
        .getResultList();
  }

  /** All in one of the states, those that are due first come first. */
  List<CorrectiveAction> actionsIn(Set<ActionState> states, int limit) {
    return entityManager
        .createQuery(
            """
            select c from CorrectiveAction c where c.state in :states order by c.dueOn, c.plannedAt
            """,
            CorrectiveAction.class)
        .setParameter("states", states)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Of all findings of one audit, those that are due first come first. */
  List<CorrectiveAction> actionsOfAudit(UUID audit) {
    return entityManager
        .createQuery(
            """
            select c from CorrectiveAction c
            where c.finding in (select f.id from Finding f where f.audit = :audit)
            order by c.dueOn, c.plannedAt
            """,
            CorrectiveAction.class)
        .setParameter("audit", audit)
        .getResultList();
  }
}
