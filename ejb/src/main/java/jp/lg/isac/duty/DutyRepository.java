package jp.lg.isac.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

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

  List<DutyReminder> reminders(Collection<UUID> incidents) {
    return entityManager
        .createQuery(
            "select r from DutyReminder r where r.incident in :incidents", DutyReminder.class)
        .setParameter("incidents", incidents)
        .getResultList();
  }

  /**
   * Notes that a reminder goes out.
   *
   * @return whether it is the first time; another node may be about it
   */
  boolean remind(
      OrganisationCode organisation, UUID id, ClockView clock, UUID incident, Instant at) {
    return entityManager
            .createNativeQuery(
                """
                insert into duty_reminder (organisation, id, incident, duty, remind_at, due_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (organisation, incident, duty, due_at, remind_at) do nothing
                """)
            .setParameter(1, organisation.value())
            .setParameter(2, id)
            .setParameter(3, incident)
            .setParameter(4, clock.duty())
            .setParameter(5, Timestamp.from(at))
            .setParameter(6, Timestamp.from(clock.dueAt()))
            .executeUpdate()
        == 1;
  }
}
