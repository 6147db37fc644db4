package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** What was decided of reports, for notices. */
@ApplicationScoped
class DecisionNotices implements NoticeSource {
  @Inject IncidentRepository incidents;

  @Override
  public NoticeKind kind() {
    return NoticeKind.DECISION;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> steps) {
    return incidents.decided(steps);
  }
}
