package jp.lg.isac.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Notes of calls that wait for the municipality to take them over. */
@ApplicationScoped
class TelephoneWork implements WorkSource {
  @Inject TelephoneRepository reports;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.OWN_CASES)) {
      return List.of();
    }
    return reports.waiting(limit).stream()
        .map(
            each ->
                new WorkItem(
                    "telephone.work.take-over",
                    List.of(each.organisationName(), each.title()),
                    null,
                    Urgency.SOON,
                    each.page()))
        .toList();
  }
}
