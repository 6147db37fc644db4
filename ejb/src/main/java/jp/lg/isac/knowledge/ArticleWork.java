package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.identity.OpenWork;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.worklist.NewsItem;
import jp.lg.isac.worklist.NewsSource;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Revisions that a writer has begun, and articles that were published lately. */
@ApplicationScoped
class ArticleWork implements WorkSource, NewsSource, OpenWork {
  @Inject ArticleRepository articles;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return articles.workingCopies(user.account(), limit).stream()
        .map(
            copy ->
                new WorkItem(
                    "article.work.revision",
                    List.of(Objects.requireNonNullElse(copy.typed().title(), "")),
                    null,
                    Urgency.NORMAL,
                    "/article/edit.xhtml?id=" + copy.article()))
        .toList();
  }

  @Override
  public int handOver(UUID from, UUID to) {
    return articles.handOverWorkingCopies(from, to);
  }

  @Override
  public List<NewsItem> latest(SignedIn user, int limit) {
    return articles.list(null, ArticleStatus.PUBLISHED, null, PageRequest.of(limit, null)).stream()
        .limit(limit)
        .map(
            article ->
                new NewsItem(
                    "article.news",
                    article.title(),
                    article.listedAt(),
                    ArticleTitles.pageOf(article.id())))
        .toList();
  }
}
