package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Requests of colleagues to learn whose an anonymous report is; they wait for a day only. */
@ApplicationScoped
class RevealWork implements WorkSource {
  @Inject RevealRepository reveals;
  @Inject Clock clock;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.CENTRE)) {
      return List.of();
    }
    return reveals.waitingFor(user.account(), clock.instant(), limit).stream()
        .map(
            each ->
                new WorkItem(
                    "reveal.work",
                    List.of(Objects.requireNonNullElse(each.title(), "")),
                    null,
                    Urgency.SOON,
                    "/shared-report/reveal.xhtml?id=" + each.report()))
        .toList();
  }
}
