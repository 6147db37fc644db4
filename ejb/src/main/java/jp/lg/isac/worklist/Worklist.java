package jp.lg.isac.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.sharing.TenantBound;

/** What waits for the current user, and what is new for him, over all features. */
@Stateless
@TenantBound
public class Worklist {
  @Inject @Any Instance<WorkSource> workSources;
  @Inject @Any Instance<NewsSource> newsSources;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Open work, the most urgent first, at most {@code limit} items. */
  @RolesAllowed("TRAINEE")
  public List<WorkItem> open(int limit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
    return workSources.stream()
        .flatMap(source -> source.open(currentUser.get(), today, limit).stream())
        .sorted(WorkItem.MOST_URGENT_FIRST)
        .limit(limit)
        .toList();
  }

  /** News, the newest first, at most {@code limit} items. */
  @RolesAllowed("TRAINEE")
  public List<NewsItem> latest(int limit) {
    return newsSources.stream()
        .flatMap(source -> source.latest(currentUser.get(), limit).stream())
        .sorted(Comparator.comparing(NewsItem::at).reversed())
        .limit(limit)
        .toList();
  }
}
