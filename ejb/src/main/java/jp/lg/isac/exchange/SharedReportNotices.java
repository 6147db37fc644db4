package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/**
 * Shared reports by their thread: each reader is led to the rendition that is for him, and nobody
 * to one that was recalled.
 */
@ApplicationScoped
class SharedReportNotices implements NoticeSource {
  @PersistenceContext EntityManager entityManager;

  @Override
  public NoticeKind kind() {
    return NoticeKind.SHARED_REPORT;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> threads) {
    return entityManager
        .createQuery(
            """
            select r from SharedReport r where r.thread in :threads and r.recalledAt is null
            """,
            SharedReport.class)
        .setParameter("threads", threads)
        .getResultStream()
        .collect(
            Collectors.toMap(
                SharedReport::thread, SharedReportNotices::subject, (one, other) -> one));
  }

  private static Subject subject(SharedReport report) {
    return new Subject(
        Objects.requireNonNullElse(report.title(), ""),
        "/shared-report/detail.xhtml?id=" + report.id());
  }
}
