package jp.lg.isac.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import jp.lg.isac.identity.OpenWork;

/** Who follows in somebody's place and has said nothing himself is told as the one before him. */
@ApplicationScoped
class InheritedRules implements OpenWork {
  @PersistenceContext EntityManager entityManager;

  @Override
  public int handOver(UUID from, UUID to) {
    return (Integer)
        entityManager
            .createNativeQuery("select gate_hand_over_notice_rules(?1, ?2)")
            .setParameter(1, from)
            .setParameter(2, to)
            .getSingleResult();
  }
}
