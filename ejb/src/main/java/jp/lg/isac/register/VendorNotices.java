package jp.lg.isac.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/**
 * Vendors and products that one uses and that something is reported of, under the names that one's
 * own register has for them.
 */
@ApplicationScoped
class VendorNotices implements NoticeSource {
  @Inject VendorRepository vendors;

  @Override
  public NoticeKind kind() {
    return NoticeKind.VENDOR;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> things) {
    return vendors.reportedAndUsed(things).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                used -> new Subject(used.getValue(), "/vendor/detail.xhtml?id=" + used.getKey())));
  }
}
