package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** Reports that wait for a 決裁 or went out before it, for notices. */
@ApplicationScoped
class ApprovalNotices implements NoticeSource {
  @Inject IncidentRepository incidents;

  @Override
  public NoticeKind kind() {
    return NoticeKind.APPROVAL;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> steps) {
    return incidents.decided(steps);
  }
}
