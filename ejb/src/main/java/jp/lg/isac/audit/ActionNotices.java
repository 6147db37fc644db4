package jp.lg.isac.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** Corrective actions of the own organisation, for notices. */
@ApplicationScoped
class ActionNotices implements NoticeSource {
  @PersistenceContext EntityManager entityManager;

  @Override
  public NoticeKind kind() {
    return NoticeKind.CORRECTIVE_ACTION;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> actions) {
    return entityManager
        .createQuery("select a from CorrectiveAction a where a.id in :ids", CorrectiveAction.class)
        .setParameter("ids", actions)
        .getResultStream()
        .collect(Collectors.toMap(CorrectiveAction::id, ActionNotices::subject));
  }

  private static Subject subject(CorrectiveAction action) {
    return new Subject(action.what(), AuditWork.pageOf(action));
  }
}
