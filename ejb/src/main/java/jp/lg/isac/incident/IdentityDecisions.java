package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was decided about the hits of each stage. */
@ApplicationScoped
class IdentityDecisions {
  @PersistenceContext EntityManager entityManager;

  /** Something that was found at a place. */
  record Found(String place, String text) {}

  /** What is masked, and what stands, by what was found. */
  Map<Found, Boolean> of(UUID incident, int stage) {
    return byStage(incident).getOrDefault(stage, Map.of());
  }

  /** The same of every stage of an incident that has some. */
  Map<Integer, Map<Found, Boolean>> byStage(UUID incident) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select stage, place, text, masked from identity_decision where incident = ?1")
            .setParameter(1, incident)
            .getResultList();
    var decisions = new HashMap<Integer, Map<Found, Boolean>>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(
            row ->
                decisions
                    .computeIfAbsent((Integer) row[0], stage -> new HashMap<>())
                    .put(new Found((String) row[1], (String) row[2]), (Boolean) row[3]));
    return decisions;
  }

  void replace(Incident incident, int stage, List<IdentityDecision> decisions) {
    entityManager
        .createNativeQuery("delete from identity_decision where incident = ?1 and stage = ?2")
        .setParameter(1, incident.id())
        .setParameter(2, stage)
        .executeUpdate();
    for (IdentityDecision decision : decisions) {
      entityManager
          .createNativeQuery(
              """
              insert into identity_decision (organisation, incident, stage, place, text, masked)
              values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
              """)
          .setParameter(1, incident.organisation().value())
          .setParameter(2, incident.id())
          .setParameter(3, stage)
          .setParameter(4, decision.place())
          .setParameter(5, decision.text())
          .setParameter(6, decision.masked())
          .executeUpdate();
    }
  }
}
