package jp.lg.isac.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** Notes of calls, for notices. */
@ApplicationScoped
class TelephoneNotices implements NoticeSource {
  @Inject TelephoneRepository reports;

  @Override
  public NoticeKind kind() {
    return NoticeKind.TELEPHONE_REPORT;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> things) {
    return reports.readable(things).stream()
        .collect(
            Collectors.toMap(
                TelephoneRepository.Waiting::report,
                each -> new Subject(each.title() + " — " + each.organisationName(), each.page())));
  }
}
