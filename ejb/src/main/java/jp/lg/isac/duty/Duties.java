package jp.lg.isac.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.tenancy.OrganisationCode;

/** The clocks of cases, in the bound transaction of their organisation. */
@ApplicationScoped
public class Duties {
  private static final Duration REMINDED_FOR = Duration.ofDays(7);

  @Inject DutyRepository duties;

  /** The clocks of one case, the earliest last day first. */
  public List<ClockView> clocks(UUID incident, Facts facts, Instant now) {
    return clocks(Map.of(incident, facts), now).getOrDefault(incident, List.of());
  }

  /**
   * The clocks of several cases, in two statements however many there are.
   *
   * @param cases the facts of each
   * @return of each case its clocks, the earliest last day first
   */
  public Map<UUID, List<ClockView>> clocks(Map<UUID, Facts> cases, Instant now) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    List<DutyRule> rules = duties.rules();
    List<DutyReport> reports = duties.reports(cases.keySet());
    var clocks = new HashMap<UUID, List<ClockView>>();
    cases.forEach(
        (incident, facts) -> {
          var byDuty = new TreeMap<String, ClockView>();
          Instant knownAt = facts.knownAt();
          if (knownAt != null) {
            rules.stream()
                .filter(rule -> rule.state() == RuleState.ACTIVE && rule.appliesTo(facts))
                .forEach(rule -> byDuty.put(rule.code(), rule.clock(facts, knownAt, now)));
          }
          reports.stream()
              .filter(report -> report.incident().equals(incident))
              .forEach(report -> byDuty.put(report.duty(), fulfilled(rules, report)));
          clocks.put(
              incident,
              byDuty.values().stream().sorted(Comparator.comparing(ClockView::lastDay)).toList());
        });
    return clocks;
  }

  private static ClockView fulfilled(List<DutyRule> rules, DutyReport report) {
    return rules.stream()
        .filter(
            rule -> rule.code().equals(report.duty()) && rule.ruleVersion() == report.ruleVersion())
        .findFirst()
        .orElseThrow()
        .fulfilled(report.fulfilled());
  }

  /**
   * Of each case the worst clock among those of rules that hold for every case. Whoever sees it
   * learns the day on which the case was known, and nothing else of its facts.
   *
   * @param cases the facts of each
   */
  public Map<UUID, ClockView> worstForEveryCase(Map<UUID, Facts> cases, Instant now) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    List<DutyRule> rules = duties.rules().stream().filter(DutyRule::isForEveryCase).toList();
    var worst = new HashMap<UUID, ClockView>();
    clocks(cases, now)
        .forEach(
            (incident, clocks) ->
                clocks.stream()
                    .filter(clock -> rules.stream().anyMatch(rule -> rule.isOf(clock)))
                    .min(
                        Comparator.<ClockView>comparingInt(
                                clock -> ClockState.WORST_FIRST.indexOf(clock.state()))
                            .thenComparing(ClockView::dueAt))
                    .ifPresent(clock -> worst.put(incident, clock)));
    return worst;
  }

  /**
   * Takes out the reminders whose moment has come: each once, for good, with the transaction. Of
   * what is longer past than a week nobody is reminded any more, as of a case that was entered
   * late.
   *
   * @param cases the facts of each
   * @return ids of the reminders, for notices
   */
  public List<UUID> remind(OrganisationCode organisation, Map<UUID, Facts> cases, Instant now) {
    if (cases.isEmpty()) {
      return List.of();
    }
    Map<String, DutyRule> active =
        duties.rules().stream()
            .filter(rule -> rule.state() == RuleState.ACTIVE)
            .collect(Collectors.toMap(DutyRule::code, Function.identity()));
    List<DutyReminder> before = duties.reminders(cases.keySet());
    var reminders = new ArrayList<UUID>();
    clocks(cases, now)
        .forEach(
            (incident, clocks) ->
                clocks.stream()
                    .filter(ClockView::open)
                    .forEach(
                        clock ->
                            Objects.requireNonNull(active.get(clock.duty()))
                                .reminder(clock.dueAt(), now)
                                .filter(at -> at.isAfter(now.minus(REMINDED_FOR)))
                                .filter(
                                    at ->
                                        before.stream()
                                            .noneMatch(each -> each.is(incident, clock, at)))
                                .flatMap(at -> remind(organisation, incident, clock, at))
                                .ifPresent(reminders::add)));
    return reminders;
  }

  private Optional<UUID> remind(
      OrganisationCode organisation, UUID incident, ClockView clock, Instant at) {
    UUID id = UUID.randomUUID();
    return duties.remind(organisation, id, clock, incident, at)
        ? Optional.of(id)
        : Optional.empty();
  }

  /**
   * Notes that a duty was fulfilled outside of the product, and judges whether in time.
   *
   * @throws DomainException.NotFound unless the case has this duty
   * @throws DomainException.Conflict {@code duty.already-reported}
   * @throws DomainException.RuleViolated {@code duty.reported-before-known}, {@code
   *     duty.reported-in-future}
   */
  public void report(
      UUID incident, String duty, Facts facts, Instant reportedAt, SignedIn who, Instant now) {
    Instant knownAt = facts.knownAt();
    DutyRule rule =
        duties.rules().stream()
            .filter(each -> each.code().equals(duty) && each.state() == RuleState.ACTIVE)
            .filter(each -> knownAt != null && each.appliesTo(facts))
            .findFirst()
            .orElseThrow(DomainException.NotFound::new);
    if (reported(incident).contains(duty)) {
      throw new DomainException.Conflict("duty.already-reported");
    }
    if (knownAt == null || reportedAt.isBefore(knownAt)) {
      throw new DomainException.RuleViolated("duty.reported-before-known");
    }
    if (reportedAt.isAfter(now)) {
      throw new DomainException.RuleViolated("duty.reported-in-future");
    }
    keep(incident, rule, rule.judge(facts, knownAt, reportedAt), who, now);
  }

  /**
   * A stage was sent: judges the duties that it fulfils and that were not judged before.
   *
   * @param reachesOffice whether the prefecture's office reads it
   */
  public void sent(
      UUID incident,
      ReportStage stage,
      boolean reachesOffice,
      Facts facts,
      Instant sentAt,
      SignedIn who,
      Instant now) {
    Instant knownAt = facts.knownAt();
    if (knownAt == null) {
      return;
    }
    Set<String> reported = reported(incident);
    duties.rules().stream()
        .filter(rule -> rule.state() == RuleState.ACTIVE && rule.appliesTo(facts))
        .filter(rule -> fulfils(stage, rule.fulfilledBy()))
        .filter(rule -> rule.recipient() != Recipient.PREFECTURE || reachesOffice)
        .filter(rule -> !reported.contains(rule.code()))
        .forEach(rule -> keep(incident, rule, rule.judge(facts, knownAt, sentAt), who, now));
  }

  private static boolean fulfils(ReportStage stage, Fulfilment fulfilment) {
    return switch (fulfilment) {
      case NOTED -> false;
      case FIRST_REPORT -> stage == ReportStage.FIRST;
      case FINAL_REPORT -> stage == ReportStage.FINAL;
    };
  }

  private Set<String> reported(UUID incident) {
    return duties.reports(List.of(incident)).stream()
        .map(DutyReport::duty)
        .collect(Collectors.toSet());
  }

  private void keep(
      UUID incident, DutyRule rule, DutyRule.Fulfilled fulfilled, SignedIn who, Instant now) {
    duties.add(new DutyReport(incident, rule, fulfilled, who, now));
    duties.flush();
  }
}
