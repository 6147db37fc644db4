package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.worklist.NewsItem;
import jp.lg.isac.worklist.NewsSource;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Drafts that wait to be sent, and reports that others have shared lately. */
@ApplicationScoped
class IncidentWork implements WorkSource, NewsSource {
  @Inject IncidentRepository incidents;
  @Inject SharedReportRepository sharedReports;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    return incidents.drafts(user.account(), limit).stream()
        .map(
            draft ->
                new WorkItem(
                    "incident.work.draft",
                    List.of(Objects.requireNonNullElse(draft.title(), "")),
                    null,
                    Urgency.NORMAL,
                    "/incident/new.xhtml?id=" + draft.id()))
        .toList();
  }

  @Override
  public List<NewsItem> latest(SignedIn user, int limit) {
    return sharedReports.list(PageRequest.of(limit, null)).stream()
        .limit(limit)
        .map(
            report ->
                new NewsItem(
                    "incident.news.shared",
                    report.title(),
                    report.publishedAt(),
                    "/shared-report/detail.xhtml?id=" + report.id()))
        .toList();
  }
}
