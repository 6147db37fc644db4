package jp.lg.isac.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule. It is edited as a draft, previewed as it stands, then activated, and from
 * then on it stands; the version that was active before retires.
 */
@Entity
@Table(name = "duty_rule")
@IdClass(DutyRule.Key.class)
class DutyRule {
  @Id private String code;

  @Id
  @Column(name = "rule_version")
  private int ruleVersion;

  @Enumerated(EnumType.STRING)
  private RuleState state;

  private String name;
  private String text;

  @Enumerated(EnumType.STRING)
  private Recipient recipient;

  @Enumerated(EnumType.STRING)
  @Column(name = "triggered_by")
  private Trigger trigger;

  @Column(name = "persons_over")
  private @Nullable Integer personsOver;

  private int days;

  @Column(name = "days_if_wrongful")
  private @Nullable Integer daysIfWrongful;

  @Column(name = "warn_days_before")
  private int warnDaysBefore;

  /** Hours with blanks between them, as {@link WriteDutyRule} says them. */
  @Column(name = "remind_hours_before")
  private String remindHoursBefore;

  @Column(name = "knowing_is_day_one")
  private boolean knowingIsDayOne;

  @Column(name = "shifts_from_closed_days")
  private boolean shiftsFromClosedDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "fulfilled_by")
  private Fulfilment fulfilledBy;

  @Column(name = "activated_at")
  private @Nullable Instant activatedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA
  protected DutyRule() {}

  @SuppressWarnings("NullAway.Init") // described at once
  private DutyRule(String code, int ruleVersion) {
    this.code = code;
    this.ruleVersion = ruleVersion;
    this.state = RuleState.DRAFT;
  }

  static DutyRule draft(String code, int ruleVersion, WriteDutyRule command) {
    var rule = new DutyRule(code, ruleVersion);
    rule.describe(command);
    return rule;
  }

  /**
   * Says it anew; what was previewed is a draft again.
   *
   * @throws DomainException.Conflict {@code duty.not-a-draft}
   */
  void rewrite(WriteDutyRule command) {
    requireOpen();
    describe(command);
    state = RuleState.DRAFT;
  }

  private void describe(WriteDutyRule command) {
    if (command.trigger() == Trigger.PERSONAL_DATA && command.personsOver() == null) {
      throw new DomainException.Invalid("/personsOver", "duty.persons-missing");
    }
    name = command.name().strip();
    text = command.text().strip();
    recipient = command.recipient();
    trigger = command.trigger();
    personsOver = command.personsOver();
    days = command.days();
    daysIfWrongful = command.daysIfWrongful();
    warnDaysBefore = command.warnDaysBefore();
    remindHoursBefore =
        command.remindHoursBefore().stream().map(String::valueOf).collect(Collectors.joining(" "));
    knowingIsDayOne = command.knowingIsDayOne();
    shiftsFromClosedDays = command.shiftsFromClosedDays();
    fulfilledBy = command.fulfilledBy();
  }

  /** It was looked at as it stands; a version that stands already stays what it is. */
  void previewed() {
    if (state == RuleState.DRAFT) {
      state = RuleState.PREVIEWED;
    }
  }

  /**
   * From now on clocks follow it.
   *
   * @throws DomainException.Conflict {@code duty.not-a-draft}, {@code duty.not-previewed}
   */
  void activate(Instant now) {
    requireOpen();
    if (state != RuleState.PREVIEWED) {
      throw new DomainException.Conflict("duty.not-previewed");
    }
    state = RuleState.ACTIVE;
    activatedAt = now;
  }

  void retire() {
    state = RuleState.RETIRED;
  }

  private void requireOpen() {
    if (state != RuleState.DRAFT && state != RuleState.PREVIEWED) {
      throw new DomainException.Conflict("duty.not-a-draft");
    }
  }

  /** Whether it asks for nothing that is known of a case. */
  boolean isForEveryCase() {
    return trigger == Trigger.EVERY_CASE;
  }

  /** Whether the clock follows it or was judged by it. */
  boolean isOf(ClockView clock) {
    return code.equals(clock.duty()) && ruleVersion == clock.ruleVersion();
  }

  /** Whether a case with these facts has this duty. */
  boolean appliesTo(Facts facts) {
    return switch (trigger) {
      case EVERY_CASE -> true;
      case WRONGFUL_PURPOSE -> facts.wrongfulPurpose();
      case PERSONAL_DATA -> {
        Integer persons = facts.persons();
        // an unknown number is taken for at least one: an attack on a register is reported
        boolean some = persons == null || persons > 0;
        boolean many = persons != null && persons > Objects.requireNonNull(personsOver);
        yield many || (some && facts.hasGround());
      }
    };
  }

  /** The days of a case that the organisation came to know of at this moment. */
  DutyDates dates(Facts facts, Instant knownAt) {
    LocalDate known = LocalDate.ofInstant(knownAt, Clocks.TOKYO);
    int allowed = facts.wrongfulPurpose() && daysIfWrongful != null ? daysIfWrongful : days;
    LocalDate last = known.plusDays(knowingIsDayOne ? allowed - 1L : allowed);
    LocalDate warnOn = last.minusDays(warnDaysBefore);
    return new DutyDates(
        appliesTo(facts),
        warnOn.isBefore(known) ? known : warnOn,
        shiftsFromClosedDays ? ClosedDays.firstOpenFrom(last) : last);
  }

  /**
   * The reminder whose moment came last; one that came before it is told with it.
   *
   * @param dueAt when the last day is over
   */
  Optional<Instant> reminder(Instant dueAt, Instant now) {
    return remindHours()
        .map(hours -> dueAt.minus(Duration.ofHours(hours)))
        .filter(moment -> !moment.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  private Stream<Integer> remindHours() {
    return Stream.of(remindHoursBefore.split(" "))
        .filter(hours -> !hours.isEmpty())
        .map(Integer::valueOf);
  }

  /** The clock of a case as it stands at a moment. */
  ClockView clock(Facts facts, Instant knownAt, Instant now) {
    DutyDates dates = dates(facts, knownAt);
    Instant dueAt = endOf(dates.lastDay());
    return view(dates, dueAt, state(dates, dueAt, now), null);
  }

  private static ClockState state(DutyDates dates, Instant dueAt, Instant now) {
    if (!now.isBefore(dueAt)) {
      return ClockState.OVERDUE;
    }
    return LocalDate.ofInstant(now, Clocks.TOKYO).isBefore(dates.warnOn())
        ? ClockState.RUNNING
        : ClockState.WARNING;
  }

  /** The judgement of a report that was made at a moment. */
  Fulfilled judge(Facts facts, Instant knownAt, Instant reportedAt) {
    DutyDates dates = dates(facts, knownAt);
    return new Fulfilled(dates, reportedAt, reportedAt.isBefore(endOf(dates.lastDay())));
  }

  /** A report, its days, and whether it was on time. */
  record Fulfilled(DutyDates dates, Instant reportedAt, boolean onTime) {}

  ClockView fulfilled(Fulfilled fulfilled) {
    return view(
        fulfilled.dates(),
        endOf(fulfilled.dates().lastDay()),
        fulfilled.onTime() ? ClockState.ON_TIME : ClockState.LATE,
        fulfilled.reportedAt());
  }

  private ClockView view(
      DutyDates dates, Instant dueAt, ClockState clockState, @Nullable Instant reportedAt) {
    return new ClockView(
        code,
        ruleVersion,
        name,
        text,
        recipient,
        fulfilledBy,
        dates.warnOn(),
        dates.lastDay(),
        dueAt,
        clockState,
        reportedAt);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Clocks.TOKYO).toInstant();
  }

  DutyRuleView view() {
    return new DutyRuleView(
        code,
        ruleVersion,
        state,
        new WriteDutyRule(
            name,
            text,
            recipient,
            trigger,
            personsOver,
            days,
            daysIfWrongful,
            warnDaysBefore,
            remindHours().toList(),
            knowingIsDayOne,
            shiftsFromClosedDays,
            fulfilledBy),
        activatedAt,
        version);
  }

  String code() {
    return code;
  }

  int ruleVersion() {
    return ruleVersion;
  }

  RuleState state() {
    return state;
  }

  Recipient recipient() {
    return recipient;
  }

  Fulfilment fulfilledBy() {
    return fulfilledBy;
  }

  long version() {
    return version;
  }

  /** A version of a rule. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String code;
    private int ruleVersion;

    @SuppressWarnings("NullAway.Init") // JPA
    Key() {}

    Key(String code, int ruleVersion) {
      this.code = code;
      this.ruleVersion = ruleVersion;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && ruleVersion == that.ruleVersion && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(code, ruleVersion);
    }
  }
}
