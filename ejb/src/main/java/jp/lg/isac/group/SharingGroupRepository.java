package jp.lg.isac.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.tenancy.OrganisationCode;

/** Sharing groups that the reader owns or is in. */
@ApplicationScoped
class SharingGroupRepository {
  @PersistenceContext EntityManager entityManager;

  /** The group before its members: whether these may be added is asked of the group. */
  void add(SharingGroup group) {
    entityManager.persist(group);
    entityManager.flush();
  }

  /** A change of the members alone is a change of the group too. */
  void changed(SharingGroup group) {
    entityManager.lock(group, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entityManager.flush();
  }

  Optional<SharingGroup> find(UUID id) {
    return Optional.ofNullable(entityManager.find(SharingGroup.class, id));
  }

  List<SharingGroup> all() {
    return entityManager
        .createQuery("select g from SharingGroup g order by g.name, g.id", SharingGroup.class)
        .getResultList();
  }

  /** The names of those of the codes that the directory has. */
  Map<OrganisationCode, String> names(Collection<OrganisationCode> codes) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select code, name from organisation where code = any (cast(?1 as text[]))")
            .setParameter(
                1, TextArray.literal(codes.stream().map(OrganisationCode::value).toList()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(row -> new OrganisationCode((String) row[0]), row -> (String) row[1]));
  }
}
