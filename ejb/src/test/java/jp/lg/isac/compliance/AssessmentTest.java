package jp.lg.isac.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final OrganisationCode TOWN = new OrganisationCode("482013");
  private static final SignedIn STAFF =
      new SignedIn(
          UUID.randomUUID(),
          "staff@482013",
          "見本市 職員",
          UUID.randomUUID(),
          TOWN,
          "見本市",
          OrganisationKind.MUNICIPALITY,
          Set.of(TOWN),
          Set.of(),
          Set.of(Role.STAFF),
          UUID.randomUUID(),
          Set.of(),
          "ja");

  private final Assessment assessment =
      Assessment.begin(
          UUID.randomUUID(),
          new PolicyOwner(),
          new FrameworkVersion(),
          new FiscalYear(2026),
          STAFF,
          NOW);
  private final AssessmentAnswer answer =
      AssessmentAnswer.open(
          assessment,
          Requirement.of(
              UUID.randomUUID(),
              0,
              new AddFrameworkVersion.Requirement("1", null, "組織体制", "本文", "", true)));

  @Test
  void beginsUnanswered() {
    assertThat(answer.state()).isEqualTo(AnswerState.NOT_ANSWERED);
    assertThat(answer.answeredBy()).isNull();
    assertThat(assessment.isFinalised()).isFalse();
    assertThat(assessment.organisation()).isEqualTo(TOWN);
  }

  @Test
  void keepsWhoAnsweredWhatAndWhen() {
    answer.answer(new AnswerRequirement(AnswerState.PARTLY, " 台帳が未完成 ", List.of("台帳")), STAFF, NOW);

    assertThat(answer.state()).isEqualTo(AnswerState.PARTLY);
    assertThat(answer.explanation()).isEqualTo("台帳が未完成");
    assertThat(answer.evidence()).containsExactly("台帳");
    assertThat(answer.answeredBy()).isEqualTo("見本市 職員");
    assertThat(answer.answeredAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTLY", "NOT_MET", "NOT_APPLICABLE"})
  void refusesAnAnswerThatNeedsAnExplanationAndHasNone(AnswerState state) {
    assertThatThrownBy(
            () -> answer.answer(new AnswerRequirement(state, " 　", List.of()), STAFF, NOW))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("compliance.explanation-missing");
    assertThat(answer.state()).isEqualTo(AnswerState.NOT_ANSWERED);
  }

  @Test
  void asksForNoExplanationOfWhatIsMet() {
    answer.answer(new AnswerRequirement(AnswerState.MET, "", List.of()), STAFF, NOW);

    assertThat(answer.state()).isEqualTo(AnswerState.MET);
  }

  @Test
  void isNotFinalisedWhileSomethingIsOpenAndNamesIt() {
    assertThatThrownBy(() -> assessment.finalise(List.of("3", "5"), STAFF, NOW))
        .isInstanceOfSatisfying(
            DomainException.RuleViolated.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("compliance.not-all-answered");
              assertThat(refusal.arguments()).containsExactly(2, "3, 5");
            });
    assertThat(assessment.isFinalised()).isFalse();
  }

  @Test
  void onceFinalisedIsClosedForGood() {
    assessment.finalise(List.of(), STAFF, NOW);

    assertThat(assessment.finalisedBy()).isEqualTo("見本市 職員");
    assertThatThrownBy(assessment::requireOpen).isInstanceOf(DomainException.Conflict.class);
    assertThatThrownBy(() -> assessment.finalise(List.of(), STAFF, NOW))
        .isInstanceOf(DomainException.Conflict.class);
  }

  @Test
  void countsItsProgressByState() {
    var progress =
        Progress.of(
            Map.of(AnswerState.NOT_ANSWERED, 3, AnswerState.MET, 2, AnswerState.NOT_MET, 1));

    assertThat(progress).isEqualTo(new Progress(6, 3, 2, 0, 1, 0));
    assertThat(progress.complete()).isFalse();
  }

  @Test
  void measuresTheMayorsPolicyWhereNothingElseIsSaid() {
    @SuppressWarnings("NullAway") // as a JSON body may
    var command = new BeginAssessment(UUID.randomUUID(), "R8-80", 2026, null);

    assertThat(command.policyOwner()).isEqualTo(PolicyOwner.DEFAULT_NAME);
  }
}
