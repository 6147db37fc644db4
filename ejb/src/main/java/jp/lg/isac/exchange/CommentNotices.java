package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;
import jp.lg.isac.tenancy.OrganisationCode;

/** What is said to reports: a notice leads to the report that it was said to. */
@ApplicationScoped
class CommentNotices implements NoticeSource {
  @Inject SharedReportNotices reports;

  @Override
  public NoticeKind kind() {
    return NoticeKind.COMMENT;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> threads) {
    return reports.readable(threads);
  }

  @Override
  public void mailed(Set<UUID> threads, OrganisationCode reader, Instant now) {
    reports.mailed(threads, reader, now);
  }
}
