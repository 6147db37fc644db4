package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.worklist.NewsItem;
import jp.lg.isac.worklist.NewsSource;

/** Reports that others have shared or carried on lately. */
@ApplicationScoped
class SharedReportNews implements NewsSource {
  @Inject SharedReportRepository sharedReports;

  @Override
  public List<NewsItem> latest(SignedIn user, int limit) {
    return sharedReports.list(SharedReportFilter.NONE, PageRequest.first(), limit).stream()
        .map(
            report ->
                new NewsItem(
                    report.isRecalled()
                        ? "incident.news.recalled"
                        : "incident.news." + report.stage().name(),
                    report.isRecalled()
                        ? Objects.requireNonNull(report.recallReason())
                        : Objects.requireNonNull(report.title()),
                    report.updatedAt(),
                    "/shared-report/detail.xhtml?id=" + report.id()))
        .toList();
  }
}
