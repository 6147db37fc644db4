package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;
import jp.lg.isac.tenancy.OrganisationCode;

/**
 * Shared reports by their thread: each reader is led to the rendition that is for him, and nobody
 * to one that was recalled.
 */
@ApplicationScoped
class SharedReportNotices implements NoticeSource {
  @PersistenceContext EntityManager entityManager;
  @Inject SharedReportRepository sharedReports;

  @Override
  public NoticeKind kind() {
    return NoticeKind.SHARED_REPORT;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> threads) {
    return ofThreads(threads)
        .collect(
            Collectors.toMap(
                SharedReport::thread, SharedReportNotices::subject, (one, other) -> one));
  }

  @Override
  public void mailed(Set<UUID> threads, OrganisationCode reader, Instant now) {
    sharedReports.read(
        ofThreads(threads).map(SharedReport::id).toList(),
        SharedReportRepository.Reading.MAILED,
        reader,
        now);
  }

  private Stream<SharedReport> ofThreads(Set<UUID> threads) {
    return entityManager
        .createQuery(
            """
            select r from SharedReport r where r.thread in :threads and r.recalledAt is null
            """,
            SharedReport.class)
        .setParameter("threads", threads)
        .getResultStream();
  }

  private static Subject subject(SharedReport report) {
    return new Subject(
        Objects.requireNonNullElse(report.title(), ""),
        "/shared-report/detail.xhtml?id=" + report.id());
  }
}
