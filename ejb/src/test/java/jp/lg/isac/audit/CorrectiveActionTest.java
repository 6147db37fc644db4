package jp.lg.isac.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class CorrectiveActionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 25);
  private static final String OWNER = "税務課 収納係長";
  private static final SignedIn STAFF = People.with("staff@482013", Role.STAFF);
  private static final SignedIn CHIEF = People.with("admin@482013", Role.ORG_ADMIN);
  private static final SignedIn AUDITOR = People.with("auditor@482013", Role.AUDITOR);

  private final CorrectiveAction action =
      CorrectiveAction.plan(UUID.randomUUID(), new Finding(), of(ActionState.OPEN), STAFF, NOW);

  @Test
  void goesFromOpenToVerified() {
    action.update(of(ActionState.IN_PROGRESS), STAFF, NOW);
    action.update(of(ActionState.DONE), STAFF, NOW);
    action.update(of(ActionState.VERIFIED), AUDITOR, NOW);

    assertThat(action.state()).isEqualTo(ActionState.VERIFIED);
    assertThat(action.doneBy()).isEqualTo("staff@482013");
    assertThat(action.verifiedBy()).isEqualTo("auditor@482013");
  }

  @Test
  void isNotVerifiedBeforeItIsReportedDone() {
    assertConflict(() -> action.update(of(ActionState.VERIFIED), AUDITOR, NOW), "not-done");
  }

  @Test
  void isNotVerifiedByWhoReportedItDone() {
    action.update(of(ActionState.DONE), STAFF, NOW);

    assertRule(() -> action.update(of(ActionState.VERIFIED), STAFF, NOW), "verified-by-owner");
  }

  @Test
  void isNotVerifiedByItsOwnerEvenIfHeHandsItOverInTheSameStep() {
    var owned = new PlanAction("手順を定める", CHIEF.displayName(), DUE, ActionState.DONE);
    action.update(owned, STAFF, NOW);

    var verified = new PlanAction("手順を定める", OWNER, DUE, ActionState.VERIFIED);
    assertRule(() -> action.update(verified, CHIEF, NOW), "verified-by-owner");
  }

  @Test
  void neverChangesOnceVerified() {
    action.update(of(ActionState.DONE), STAFF, NOW);
    action.update(of(ActionState.VERIFIED), CHIEF, NOW);

    assertConflict(() -> action.update(of(ActionState.OPEN), STAFF, NOW), "action-verified");
  }

  @Test
  void losesItsReportWhenItIsSentBack() {
    action.update(of(ActionState.DONE), STAFF, NOW);
    action.update(of(ActionState.IN_PROGRESS), AUDITOR, NOW);

    assertThat(action.doneBy()).isNull();
    assertThat(action.doneAt()).isNull();
  }

  @Test
  void isNeitherPlannedAnewNorReportedDoneByAnAuditor() {
    assertRule(() -> action.update(of(ActionState.DONE), AUDITOR, NOW), "auditor-only-verifies");
    var later = new PlanAction("手順を定める", OWNER, DUE.plusDays(30), ActionState.OPEN);
    assertRule(() -> action.update(later, AUDITOR, NOW), "auditor-only-verifies");
  }

  private static PlanAction of(ActionState state) {
    return new PlanAction("手順を定める", OWNER, DUE, state);
  }

  private static void assertConflict(Runnable step, String code) {
    assertThatThrownBy(step::run)
        .isInstanceOf(DomainException.Conflict.class)
        .hasMessageContaining(code);
  }

  private static void assertRule(Runnable step, String code) {
    assertThatThrownBy(step::run)
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining(code);
  }
}
