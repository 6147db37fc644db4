package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Reports wait for whom of the centre they were given to, until the final one came. */
@ApplicationScoped
class CentreWork implements WorkSource {
  @Inject CentreDeskRepository desk;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return desk.open(user.account(), limit).stream()
        .map(
            each ->
                new WorkItem(
                    "centredesk.work.report",
                    List.of(Objects.requireNonNullElse(each.title(), "")),
                    null,
                    Urgency.NORMAL,
                    "/shared-report/detail.xhtml?id=" + each.report()))
        .toList();
  }
}
