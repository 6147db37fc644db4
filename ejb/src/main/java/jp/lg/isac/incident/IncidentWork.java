package jp.lg.isac.incident;

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

/** What waits for its 決裁, what came back from it, and drafts that wait to be sent. */
@ApplicationScoped
class IncidentWork implements WorkSource, OpenWork {
  @Inject IncidentRepository incidents;
  @Inject ApprovalRules rules;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.OWN_CASES)) {
      return List.of();
    }
    boolean decides = rules.of(user.organisation()).lets(user);
    return Stream.concat(
            incidents.waiting(user.account(), decides, limit).stream().map(IncidentWork::item),
            incidents.drafts(user.account(), limit).stream().map(IncidentWork::item))
        .toList();
  }

  @Override
  public int handOver(UUID from, UUID to) {
    return incidents.handOverDrafts(from, to);
  }

  private static WorkItem item(IncidentRepository.Waiting waiting) {
    String of = "?id=" + waiting.incident() + "&n=" + waiting.n();
    String key =
        switch (waiting.approval()) {
          case PENDING -> "incident.work.approve";
          case RETURNED -> "incident.work.returned";
          case NONE, APPROVED -> "incident.work.report";
        };
    String page =
        waiting.approval() == Approval.PENDING
            ? "/incident/approval.xhtml" + of
            : waiting.n() == 1
                ? "/incident/new.xhtml?id=" + waiting.incident()
                : "/incident/report.xhtml" + of;
    return new WorkItem(
        key,
        List.of(waiting.title(), waiting.n()),
        null,
        // somebody else waits for it
        waiting.approval() == Approval.PENDING ? Urgency.SOON : Urgency.NORMAL,
        page);
  }

  private static WorkItem item(Incident draft) {
    return new WorkItem(
        "incident.work.draft",
        List.of(Objects.requireNonNullElse(draft.title(), "")),
        null,
        Urgency.NORMAL,
        "/incident/new.xhtml?id=" + draft.id());
  }
}
