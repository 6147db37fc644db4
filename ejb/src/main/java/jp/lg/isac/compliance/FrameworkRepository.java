package jp.lg.isac.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.PageRequest;

/** The frameworks, open to everybody who is signed in. */
@ApplicationScoped
class FrameworkRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Framework framework) {
    entityManager.persist(framework);
  }

  void add(FrameworkVersion version, List<Requirement> requirements) {
    entityManager.persist(version);
    // the requirements know it by its id alone, so it has to be there first
    entityManager.flush();
    requirements.forEach(entityManager::persist);
  }

  Optional<Framework> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Framework.class, id));
  }

  Optional<FrameworkVersion> findVersion(UUID id) {
    return Optional.ofNullable(entityManager.find(FrameworkVersion.class, id));
  }

  Optional<FrameworkVersion> findVersion(UUID framework, String version) {
    return entityManager
        .createQuery(
            """
            select v from FrameworkVersion v join fetch v.framework f
            where f.id = :framework and v.version = :version
            """,
            FrameworkVersion.class)
        .setParameter("framework", framework)
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  List<Framework> list(PageRequest request) {
    return entityManager
        .createQuery(
            """
            select f from Framework f
            where f.createdAt < :at or (f.createdAt = :at and f.id < :id)
            order by f.createdAt desc, f.id desc
            """,
            Framework.class)
        .setParameter("at", request.after().at())
        .setParameter("id", request.after().id())
        .setMaxResults(request.rowsToRead())
        .getResultList();
  }

  /** Newest first. */
  List<FrameworkVersion> versions(List<UUID> frameworks) {
    return frameworks.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                """
                select v from FrameworkVersion v join fetch v.framework f
                where f.id in :frameworks order by v.createdAt desc, v.id
                """,
                FrameworkVersion.class)
            .setParameter("frameworks", frameworks)
            .getResultList();
  }

  List<Requirement> requirements(UUID frameworkVersion) {
    return entityManager
        .createQuery(
            """
            select r from Requirement r where r.frameworkVersion = :version order by r.position
            """,
            Requirement.class)
        .setParameter("version", frameworkVersion)
        .getResultList();
  }
}
