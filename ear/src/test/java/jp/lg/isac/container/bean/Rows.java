package jp.lg.isac.container.bean;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks for the incidents of everybody, in each way in which the product could. */
public class Rows {
  @PersistenceContext EntityManager entityManager;

  /** Whose incidents JPQL finds. */
  public Set<String> organisationsByJpql() {
    return entityManager
        .createQuery("select distinct i.organisation from Incident i", Object.class)
        .getResultStream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  /** Whose incidents SQL finds. */
  public Set<String> organisationsBySql() {
    List<?> organisations =
        entityManager
            .createNativeQuery("select distinct organisation from incident")
            .getResultList();
    return organisations.stream().map(Object::toString).collect(Collectors.toSet());
  }

  /** Whether JPQL finds the incident. */
  public boolean isThere(UUID incident) {
    return !entityManager
        .createQuery("select i from Incident i where i.id = :id", Object.class)
        .setParameter("id", incident)
        .getResultList()
        .isEmpty();
  }

  /** How many incidents SQL changes. */
  public int rename(UUID incident) {
    return entityManager
        .createNativeQuery("update incident set title = title where id = ?1")
        .setParameter(1, incident)
        .executeUpdate();
  }
}
