package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.indexing.HitsExported;
import jp.lg.isac.search.DocumentKey;
import jp.lg.isac.search.DocumentType;

/** Who takes reports away with what he searched for has them, as with an export of their list. */
@ApplicationScoped
class ReadInSearch {
  @Inject SharedReportRepository sharedReports;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  void note(@Observes HitsExported exported) {
    Set<UUID> reports =
        exported.hits().stream()
            .filter(hit -> hit.type() == DocumentType.SHARED_REPORT)
            .map(DocumentKey::id)
            .collect(Collectors.toSet());
    if (!reports.isEmpty()) {
      sharedReports.read(
          reports,
          SharedReportRepository.Reading.EXPORTED,
          currentUser.organisation(),
          clock.instant());
    }
  }
}
