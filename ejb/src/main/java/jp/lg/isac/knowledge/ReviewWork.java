package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.identity.OpenWork;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;
import org.jspecify.annotations.Nullable;

/** What the review of articles asks of a person of the centre. */
@ApplicationScoped
class ReviewWork implements WorkSource, OpenWork {
  /** So many days before its review date an article asks for its owner. */
  private static final int AHEAD = 30;

  @Inject ArticleRepository articles;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return Stream.of(articles.reviewWork(user.account(), today.plusDays(AHEAD), limit).toArray())
        .map(Object[].class::cast)
        .map(row -> item((String) row[0], (UUID) row[1], (String) row[2], (String) row[3], today))
        .toList();
  }

  private static WorkItem item(
      String kind, UUID article, @Nullable String title, @Nullable String day, LocalDate today) {
    LocalDate due = day == null ? null : LocalDate.parse(day);
    String page =
        switch (kind) {
          case "review" -> "/article/review.xhtml?id=";
          case "returned" -> "/article/edit.xhtml?id=";
          default -> "/article/detail.xhtml?id=";
        };
    return new WorkItem(
        "article.work." + kind,
        List.of(Objects.requireNonNullElse(title, "")),
        due,
        due == null ? Urgency.SOON : Urgency.of(due, today),
        page + article);
  }

  @Override
  public int handOver(UUID from, UUID to) {
    return articles.handOverOwnership(from, to);
  }
}
