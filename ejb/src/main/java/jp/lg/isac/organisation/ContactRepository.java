package jp.lg.isac.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

/** Emergency contacts, as far as the reader may see them. */
@ApplicationScoped
class ContactRepository {
  @PersistenceContext EntityManager entityManager;

  void add(OrganisationContact contact) {
    entityManager.persist(contact);
    entityManager.flush();
  }

  void remove(OrganisationContact contact) {
    entityManager.remove(contact);
  }

  /** Writes now, so that the new version is known. */
  void flush() {
    entityManager.flush();
  }

  Optional<OrganisationContact> find(OrganisationCode organisation, UUID id) {
    return Optional.ofNullable(entityManager.find(OrganisationContact.class, id))
        .filter(contact -> contact.organisation().equals(organisation));
  }

  List<OrganisationContact> of(OrganisationCode organisation) {
    return entityManager
        .createQuery(
            """
            select c from OrganisationContact c where c.organisation = :organisation
             order by c.kind, c.name, c.id
            """,
            OrganisationContact.class)
        .setParameter("organisation", organisation)
        .getResultList();
  }
}
