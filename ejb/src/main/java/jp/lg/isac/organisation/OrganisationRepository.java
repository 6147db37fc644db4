package jp.lg.isac.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.kernel.TextPageRequest;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;

/** The directory's rows. */
@ApplicationScoped
class OrganisationRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Organisation organisation) {
    entityManager.persist(organisation);
    entityManager.flush();
  }

  /** Writes now, so that the new version is known. */
  void flush() {
    entityManager.flush();
  }

  Optional<Organisation> find(OrganisationCode code) {
    return Optional.ofNullable(entityManager.find(Organisation.class, code.value()));
  }

  /** In code order; an empty text filters nothing. */
  List<Organisation> page(DirectoryFilter filter, TextPageRequest request) {
    var kinds =
        filter.kind() == null ? EnumSet.allOf(OrganisationKind.class) : EnumSet.of(filter.kind());
    return entityManager
        .createQuery(
            """
            select o from Organisation o
             where o.code > :after and o.kind in :kinds
               and (:prefecture = '' or o.prefecture = :prefecture)
               and (:name = '' or locate(:name, o.name) > 0 or locate(:name, o.kana) > 0
                    or locate(:name, o.code) = 1)
             order by o.code
            """,
            Organisation.class)
        .setParameter("after", request.after())
        .setParameter("kinds", kinds)
        .setParameter("prefecture", filter.prefecture() == null ? "" : filter.prefecture())
        .setParameter("name", filter.name() == null ? "" : filter.name().strip())
        .setMaxResults(request.rowsToRead())
        .getResultList();
  }

  List<Organisation> all() {
    return entityManager
        .createQuery("select o from Organisation o", Organisation.class)
        .getResultList();
  }
}
