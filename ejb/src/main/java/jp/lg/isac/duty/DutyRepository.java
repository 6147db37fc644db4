package jp.lg.isac.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DutyRepository {
  @PersistenceContext EntityManager entityManager;

  void add(DutyRule rule) {
    entityManager.persist(rule);
  }

  void add(DutyReport report) {
    entityManager.persist(report);
  }

  void flush() {
    entityManager.flush();
  }

  Optional<DutyRule> rule(String code, int version) {
    return Optional.ofNullable(entityManager.find(DutyRule.class, new DutyRule.Key(code, version)));
  }

  /** All versions of all rules; of each rule the newest first. */
  List<DutyRule> rules() {
    return entityManager
        .createQuery("select r from DutyRule r order by r.code, r.ruleVersion desc", DutyRule.class)
        .getResultList();
  }

  List<DutyReport> reports(Collection<UUID> incidents) {
    return entityManager
        .createQuery("select r from DutyReport r where r.incident in :incidents", DutyReport.class)
        .setParameter("incidents", incidents)
        .getResultList();
  }
}
