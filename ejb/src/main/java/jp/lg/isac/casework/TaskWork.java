package jp.lg.isac.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.OpenWork;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Tasks of cases wait for whom they were given to. */
@ApplicationScoped
class TaskWork implements WorkSource, OpenWork {
  @Inject CaseRepository records;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.OWN_CASES)) {
      return List.of();
    }
    return records.openTasks(user.account(), limit).stream()
        .map(
            task ->
                new WorkItem(
                    "casework.work.task",
                    List.of(task.title()),
                    task.dueOn(),
                    Urgency.of(task.dueOn(), today),
                    "/casework/task.xhtml?incident=" + task.incident() + "&id=" + task.id()))
        .toList();
  }

  @Override
  public int handOver(UUID from, UUID to) {
    return records.handOverTasks(from, to);
  }
}
