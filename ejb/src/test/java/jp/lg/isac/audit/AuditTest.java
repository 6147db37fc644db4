package jp.lg.isac.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

  @ParameterizedTest
  @ValueSource(strings = {"税務課", " 税務課　", "税 務 課"})
  void refusesAnAuditorOfTheAuditedSection(String auditorSection) {
    assertRefused(
        command(auditorSection, "税務課", AuditKind.INTERNAL, PlanLevel.ANNUAL, null),
        "audit.auditor-of-audited-section");
  }

  @Test
  void refusesAnAuditOutsideOfAnyPlanUnlessItIsBySpecialOrder() {
    assertRefused(command("総務課", "税務課", AuditKind.EXTERNAL, null, null), "audit.plan-missing");
    assertThatCode(() -> record(command("総務課", "税務課", AuditKind.SPECIAL, null, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnEndBeforeTheBeginning() {
    assertRefused(
        command("総務課", "税務課", AuditKind.INTERNAL, PlanLevel.ANNUAL, DAY.minusDays(1)),
        "audit.ends-before-it-begins");
  }

  @Test
  void numbersItsFindings() {
    var audit = record(command("総務課", "税務課", AuditKind.INTERNAL, PlanLevel.ANNUAL, DAY));
    var finding =
        Finding.record(
            UUID.randomUUID(),
            audit,
            3,
            new RecordFinding(Severity.MINOR, "4", "記録がない", ""),
            People.with("auditor@482013", Role.AUDITOR),
            Instant.EPOCH);

    assertThat(finding.number()).isEqualTo(3);
    assertThat(finding.organisation()).isEqualTo(audit.organisation());
    assertThat(finding.recordedBy()).isEqualTo("auditor@482013さん");
  }

  private static void assertRefused(RecordAudit command, String code) {
    assertThatThrownBy(() -> record(command))
        .isInstanceOf(DomainException.RuleViolated.class)
        .extracting(refusal -> ((DomainException) refusal).code())
        .isEqualTo(code);
  }

  private static Audit record(RecordAudit command) {
    return Audit.record(
        UUID.randomUUID(), command, People.with("auditor@482013", Role.AUDITOR), Instant.EPOCH);
  }

  private static RecordAudit command(
      String auditorSection,
      String auditedSection,
      AuditKind kind,
      @Nullable PlanLevel planLevel,
      @Nullable LocalDate endsOn) {
    return new RecordAudit(
        "内部監査", kind, planLevel, DAY, endsOn, "内山", auditorSection, auditedSection, "", null);
  }
}
