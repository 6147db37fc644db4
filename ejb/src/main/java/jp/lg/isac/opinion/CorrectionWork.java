package jp.lg.isac.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Corrections that the centre has not decided on. */
@ApplicationScoped
class CorrectionWork implements WorkSource {
  @Inject OpinionRepository opinions;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return opinions.open(user.organisation(), limit).stream()
        .map(
            correction ->
                new WorkItem(
                    "opinion.work.correction",
                    List.of(correction.sourceName()),
                    null,
                    Urgency.NORMAL,
                    "/article/opinion.xhtml?id=" + correction.article()))
        .toList();
  }
}
