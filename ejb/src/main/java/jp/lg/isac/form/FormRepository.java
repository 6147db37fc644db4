package jp.lg.isac.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.tenancy.OrganisationCode;

@ApplicationScoped
class FormRepository {
  @PersistenceContext EntityManager entityManager;

  void add(FormDefinition definition) {
    entityManager.persist(definition);
  }

  /**
   * Begins what is typed into the forms of a case.
   *
   * @return whether there was nothing yet; who begins at the same moment is waited for
   */
  boolean begin(UUID incident, OrganisationCode organisation) {
    return entityManager
            .createNativeQuery(
                """
                insert into form_typed (organisation, incident, texts, version)
                values (?1, ?2, '{}', 0)
                on conflict do nothing
                """)
            .setParameter(1, organisation.value())
            .setParameter(2, incident)
            .executeUpdate()
        == 1;
  }

  void remove(TypedValues typed) {
    entityManager.remove(typed);
  }

  void flush() {
    entityManager.flush();
  }

  Optional<FormDefinition> definition(String code, int version) {
    return Optional.ofNullable(
        entityManager.find(FormDefinition.class, new FormDefinition.Key(code, version)));
  }

  /** All versions of all forms; of each form the newest first. */
  List<FormDefinition> definitions() {
    return entityManager
        .createQuery(
            "select d from FormDefinition d order by d.code, d.formVersion desc",
            FormDefinition.class)
        .getResultList();
  }

  /** The versions that organisations fill, one of each form. */
  List<FormDefinition> active() {
    return entityManager
        .createQuery(
            "select d from FormDefinition d where d.state = :active order by d.code",
            FormDefinition.class)
        .setParameter("active", FormState.ACTIVE)
        .getResultList();
  }

  Optional<TypedValues> typed(UUID incident) {
    return Optional.ofNullable(entityManager.find(TypedValues.class, incident));
  }
}
