package jp.lg.isac.demonstration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Loads one part of the demonstration and marks it as done, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemonstrationStep {
  @PersistenceContext EntityManager entityManager;

  /** Runs the part unless it is in already. */
  @PermitAll
  public void once(String name, Runnable part) {
    boolean done =
        !entityManager
            .createNativeQuery("select 1 from demonstration_step where name = ?1")
            .setParameter(1, name)
            .getResultList()
            .isEmpty();
    if (done) {
      return;
    }
    part.run();
    entityManager.flush();
    entityManager
        .createNativeQuery("insert into demonstration_step (name) values (?1)")
        .setParameter(1, name)
        .executeUpdate();
  }
}
