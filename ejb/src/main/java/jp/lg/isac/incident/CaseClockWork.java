package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.duty.ClockState;
import jp.lg.isac.duty.ClockView;
import jp.lg.isac.duty.Duties;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Duties whose clock runs, over the newest cases of the organisation. */
@ApplicationScoped
class CaseClockWork implements WorkSource {
  private static final int CASES = 100;

  @Inject IncidentRepository incidents;
  @Inject Duties duties;
  @Inject Clock clock;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    if (!user.hasAnyOf(Role.OWN_CASES)) {
      return List.of();
    }
    Map<UUID, Incident> cases =
        incidents.withClocks(CASES).stream()
            .collect(Collectors.toMap(Incident::id, Function.identity()));
    Map<UUID, List<ClockView>> clocks =
        duties.clocks(
            cases.values().stream().collect(Collectors.toMap(Incident::id, Incident::facts)),
            clock.instant());
    return clocks.entrySet().stream()
        .flatMap(
            of ->
                of.getValue().stream()
                    .filter(ClockView::open)
                    .map(running -> item(Objects.requireNonNull(cases.get(of.getKey())), running)))
        .sorted(WorkItem.MOST_URGENT_FIRST)
        .limit(limit)
        .toList();
  }

  private static WorkItem item(Incident incident, ClockView running) {
    return new WorkItem(
        "incident.work.clock",
        List.of(Objects.requireNonNullElse(incident.title(), ""), running.name()),
        running.lastDay(),
        running.state() == ClockState.OVERDUE ? Urgency.OVERDUE : Urgency.SOON,
        "/incident/clocks.xhtml?id=" + incident.id());
  }
}
