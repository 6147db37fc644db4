package jp.lg.isac.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRuleTest {
  private static final Instant KNOWN = at("2026-12-28T17:00");
  private static final Facts ATTACK = new Facts(KNOWN, 101, false, false, true);

  @Test
  void countsTheDayOfKnowingAsDayOne() {
    assertThat(prompt(true, false).dates(ATTACK, KNOWN))
        .isEqualTo(new DutyDates(true, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 1)));
    assertThat(confirmed(false).dates(ATTACK, KNOWN).lastDay())
        .isEqualTo(LocalDate.of(2027, 2, 25));
  }

  @Test
  void movesOnFromClosedDaysIfTheRuleSaysSo() {
    assertThat(prompt(true, true).dates(ATTACK, KNOWN))
        .isEqualTo(new DutyDates(true, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)));
    assertThat(confirmed(true).dates(ATTACK, KNOWN).lastDay()).isEqualTo(LocalDate.of(2027, 2, 25));
  }

  @Test
  void countsFromTheNextDayIfTheRuleSaysSo() {
    assertThat(prompt(false, false).dates(ATTACK, KNOWN).lastDay())
        .isEqualTo(LocalDate.of(2027, 1, 2));
  }

  @Test
  void givesThirtyDaysWhereNobodyMeantIt() {
    var leak = new Facts(KNOWN, 101, false, false, false);
    assertThat(confirmed(false).dates(leak, KNOWN).lastDay()).isEqualTo(LocalDate.of(2027, 1, 26));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:59:59,",
    "2027-01-01T00:00:00,2027-01-01T00:00:00",
    "2027-01-01T23:59:59,2027-01-01T00:00:00",
    "2027-01-02T00:00:00,2027-01-02T00:00:00",
    "2027-01-04T09:00:00,2027-01-03T00:00:00",
  })
  void remindsOnTheDayBeforeAtTheEndAndOnTheDayAfter(String now, @Nullable String reminder) {
    Instant dueAt = prompt(true, false).clock(ATTACK, KNOWN, KNOWN).dueAt();
    assertThat(dueAt).isEqualTo(at("2027-01-02T00:00"));
    assertThat(prompt(true, false).reminder(dueAt, at(now)).map(DutyRuleTest::tokyo))
        .isEqualTo(Optional.ofNullable(reminder).map(LocalDateTime::parse));
  }

  private static LocalDateTime tokyo(Instant moment) {
    return LocalDateTime.ofInstant(moment, Clocks.TOKYO);
  }

  @ParameterizedTest
  @CsvSource({
    "100,false,false,false,false",
    "101,false,false,false,true",
    "1,true,false,false,true",
    "1,false,true,false,true",
    "1,false,false,true,true",
    "0,false,false,true,false",
    ",false,false,false,false",
    ",false,false,true,true"
  })
  void isADutyFromAHundredAndOnePersonsOrOnAnyGround(
      @Nullable Integer persons,
      boolean sensitive,
      boolean financialDamage,
      boolean wrongfulPurpose,
      boolean duty) {
    var facts = new Facts(KNOWN, persons, sensitive, financialDamage, wrongfulPurpose);
    assertThat(prompt(true, false).appliesTo(facts)).isEqualTo(duty);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-28T17:00,RUNNING",
    "2026-12-29T23:59,RUNNING",
    "2026-12-30T00:00,WARNING",
    "2027-01-01T23:59,WARNING",
    "2027-01-02T00:00,OVERDUE"
  })
  void warnsOnDayThreeAndIsOverdueAfterDayFive(String now, ClockState state) {
    var clock = Clock.fixed(at(now), Clocks.TOKYO);
    assertThat(prompt(true, false).clock(ATTACK, KNOWN, clock.instant()).state()).isEqualTo(state);
  }

  @Test
  void runsFromTheTimeOfKnowingHoweverLateTheFactsAreKnown() {
    var rule = prompt(true, false);
    var fewer = new Facts(KNOWN, 100, false, false, false);
    var more = new Facts(KNOWN, 101, false, false, false);
    assertThat(rule.appliesTo(fewer)).isFalse();
    assertThat(rule.appliesTo(more)).isTrue();
    assertThat(rule.clock(more, KNOWN, at("2027-01-05T09:00")).state())
        .isEqualTo(ClockState.OVERDUE);
  }

  @Test
  void judgesAReportByTheLastDay() {
    var rule = prompt(true, false);
    assertThat(rule.judge(ATTACK, KNOWN, at("2027-01-01T23:59")).onTime()).isTrue();
    assertThat(rule.judge(ATTACK, KNOWN, at("2027-01-02T00:00")).onTime()).isFalse();
  }

  @Test
  void isActivatedAsItWasLookedAt() {
    var rule = prompt(true, false);
    assertThatThrownBy(() -> rule.activate(KNOWN)).hasMessageContaining("duty.not-previewed");
    rule.previewed();
    rule.rewrite(rule.view().rule());
    assertThatThrownBy(() -> rule.activate(KNOWN)).hasMessageContaining("duty.not-previewed");
    rule.previewed();
    rule.activate(KNOWN);
    rule.previewed();
    assertThat(rule.state()).isEqualTo(RuleState.ACTIVE);
  }

  @Test
  void standsOnceItIsActive() {
    var rule = prompt(true, false);
    rule.previewed();
    rule.activate(KNOWN);
    assertThatThrownBy(() -> rule.rewrite(rule.view().rule()))
        .isInstanceOf(DomainException.Conflict.class);
    assertThatThrownBy(() -> rule.activate(KNOWN)).isInstanceOf(DomainException.Conflict.class);
  }

  private static Instant at(String tokyo) {
    return ZonedDateTime.parse(tokyo + "+09:00[Asia/Tokyo]").toInstant();
  }

  private static DutyRule prompt(boolean knowingIsDayOne, boolean shifts) {
    return rule(5, null, 2, knowingIsDayOne, shifts);
  }

  private static DutyRule confirmed(boolean shifts) {
    return rule(30, 60, 7, true, shifts);
  }

  private static DutyRule rule(
      int days, @Nullable Integer wrongful, int warn, boolean knowingIsDayOne, boolean shifts) {
    return DutyRule.draft(
        "leak",
        1,
        new WriteDutyRule(
            "速報",
            "本文",
            Recipient.COMMISSION,
            Trigger.PERSONAL_DATA,
            100,
            days,
            wrongful,
            warn,
            List.of(24, 0, -24),
            knowingIsDayOne,
            shifts,
            Fulfilment.NOTED));
  }
}
