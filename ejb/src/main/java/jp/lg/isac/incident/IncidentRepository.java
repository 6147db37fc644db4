package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.PageRequest;

@ApplicationScoped
class IncidentRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Incident incident) {
    entityManager.persist(incident);
  }

  void add(Report report) {
    entityManager.persist(report);
  }

  void flush() {
    entityManager.flush();
  }

  void remove(Incident draft) {
    entityManager.remove(draft);
  }

  /** The own incident of this id; a foreign one is not there. */
  Optional<Incident> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Incident.class, id));
  }

  List<Report> reports(UUID incident) {
    return entityManager
        .createQuery(
            "select r from Report r where r.incident = :incident order by r.n", Report.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** Newest first; walks the index of each of the organisation's codes only as far as needed. */
  @SuppressWarnings("unchecked")
  List<Incident> list(PageRequest page) {
    return entityManager
        .createNativeQuery(
            """
            select i.* from unnest(isac_codes()) as own(code)
             cross join lateral (
               select * from incident
                where organisation = own.code and (created_at, id) < (?1, ?2)
                order by created_at desc, id desc limit ?3) i
             order by i.created_at desc, i.id desc limit ?3
            """,
            Incident.class)
        .setParameter(1, java.sql.Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, page.rowsToRead())
        .getResultList();
  }

  /** The account's open drafts, last saved first. */
  List<Incident> drafts(UUID author, int limit) {
    return entityManager
        .createQuery(
            """
            select i from Incident i where i.author = :author and i.state = :draft
             order by i.savedAt desc
            """,
            Incident.class)
        .setParameter("author", author)
        .setParameter("draft", IncidentState.DRAFT)
        .setMaxResults(limit)
        .getResultList();
  }
}
