package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** Reminders of the own organisation's clocks, for notices. */
@ApplicationScoped
class ClockNotices implements NoticeSource {
  @Inject IncidentRepository incidents;

  @Override
  public NoticeKind kind() {
    return NoticeKind.DUTY;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> reminders) {
    return incidents.reminded(reminders);
  }
}
