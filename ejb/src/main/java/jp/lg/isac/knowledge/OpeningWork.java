package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Articles that others of the centre proposed to open to the public. */
@ApplicationScoped
class OpeningWork implements WorkSource {
  @Inject PublicArticleRepository articles;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return articles.waitingFor(user.account(), limit).stream()
        .map(
            opening ->
                new WorkItem(
                    "article.work.opening",
                    List.of(opening.slug()),
                    null,
                    Urgency.SOON,
                    "/article/public.xhtml?id=" + opening.article()))
        .toList();
  }
}
