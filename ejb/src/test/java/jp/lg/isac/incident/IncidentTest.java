package jp.lg.isac.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.Role;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(3));

  @Test
  void sendsTheFirstReport() {
    var incident = draft(EARLIER, NOW, Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    incident.send(NOW);
    assertThat(incident.state()).isEqualTo(IncidentState.SENT);
    var report = Report.first(incident, author(), NOW);
    assertThat(report.n()).isEqualTo(1);
    assertThat(report.stage()).isEqualTo(ReportStage.FIRST);
    assertThat(report.body()).isEqualTo("受信した職員が添付を開いた。");
  }

  @Test
  void rejectsAnIncidentWithoutOccurrenceTime() {
    var incident = draft(null, null, Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    assertThatThrownBy(() -> incident.send(NOW))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly("/occurredAt"));
  }

  @Test
  void rejectsAMissingAudience() {
    var incident = draft(EARLIER, NOW, Tlp.GREEN, null, false);
    assertThatThrownBy(() -> incident.send(NOW))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly("/audience"));
  }

  @Test
  void rejectsTimesThatContradictEachOther() {
    var incident = draft(NOW, EARLIER, Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    assertThatThrownBy(() -> incident.send(NOW))
        .isInstanceOf(DomainException.RuleViolated.class)
        .hasMessageContaining("incident.detected-before-occurred");
  }

  @Test
  void rejectsAnAudienceWiderThanTheTrafficLight() {
    var incident = draft(EARLIER, NOW, Tlp.AMBER, Audience.of(AudienceScope.ALL), false);
    assertThatThrownBy(() -> incident.send(NOW)).isInstanceOf(DomainException.RuleViolated.class);
  }

  @Test
  void neverChangesWhatWasSent() {
    var incident = draft(EARLIER, NOW, Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    incident.send(NOW);
    assertThatThrownBy(() -> incident.rewrite(command(EARLIER, NOW, Tlp.GREEN, null, false), NOW))
        .isInstanceOf(DomainException.Conflict.class);
  }

  @Test
  void takesOnWhatAStageSaysOfTheWholeThread() {
    var incident = draft(EARLIER, NOW, Tlp.AMBER, Audience.of(AudienceScope.CENTRE), false);
    incident.send(NOW);

    incident.follow(stage(incident, null, null));
    assertThat(incident.tlp()).isEqualTo(Tlp.AMBER);
    assertThat(incident.audience()).isEqualTo(Audience.of(AudienceScope.CENTRE));

    incident.follow(stage(incident, Tlp.GREEN, Audience.of(AudienceScope.ALL)));
    assertThat(incident.tlp()).isEqualTo(Tlp.GREEN);
    assertThat(incident.audience()).isEqualTo(Audience.of(AudienceScope.ALL));
  }

  @Test
  void rejectsAStageWhoseReadersAndTrafficLightContradictEachOther() {
    var toCentre = draft(EARLIER, NOW, Tlp.AMBER, Audience.of(AudienceScope.CENTRE), false);
    toCentre.send(NOW);
    var toAll = draft(EARLIER, NOW, Tlp.GREEN, Audience.of(AudienceScope.ALL), false);
    toAll.send(NOW);

    assertThatThrownBy(() -> toCentre.follow(stage(toCentre, null, Audience.of(AudienceScope.ALL))))
        .isInstanceOf(DomainException.RuleViolated.class);
    assertThatThrownBy(() -> toAll.follow(stage(toAll, Tlp.AMBER, null)))
        .isInstanceOf(DomainException.RuleViolated.class);
  }

  @Test
  void letsNobodyMoreReadWhatWasRecalled() {
    var incident = draft(EARLIER, NOW, Tlp.GREEN, Audience.of(AudienceScope.CENTRE), false);
    incident.send(NOW);
    incident.recall("誤り", NOW);

    assertThatThrownBy(() -> incident.follow(stage(incident, null, Audience.of(AudienceScope.ALL))))
        .isInstanceOf(DomainException.Conflict.class)
        .hasMessageContaining("incident.already-recalled");
  }

  private static Report stage(Incident incident, @Nullable Tlp tlp, @Nullable Audience audience) {
    return Report.of(
        incident,
        incident.nextReport(),
        UUID.randomUUID(),
        new WriteReport(
            ReportStage.FOLLOW_UP,
            "続き",
            null,
            null,
            null,
            null,
            null,
            tlp,
            audience,
            ReportState.SENT,
            false,
            false),
        author(),
        NOW);
  }

  private static Incident draft(
      @Nullable Instant occurredAt,
      @Nullable Instant detectedAt,
      Tlp tlp,
      @Nullable Audience audience,
      boolean anonymous) {
    return Incident.draft(
        UUID.randomUUID(),
        command(occurredAt, detectedAt, tlp, audience, anonymous),
        author(),
        NOW);
  }

  private static PostIncident command(
      @Nullable Instant occurredAt,
      @Nullable Instant detectedAt,
      Tlp tlp,
      @Nullable Audience audience,
      boolean anonymous) {
    return new PostIncident(
        IncidentKind.INCIDENT,
        "標的型メールの添付を開封",
        occurredAt,
        detectedAt,
        CauseClass.MALWARE,
        "受信した職員が添付を開いた。",
        null,
        null,
        List.of("文書管理システム"),
        List.of("架空システムズ"),
        tlp,
        audience,
        anonymous,
        IncidentState.SENT,
        false,
        false);
  }

  private static SignedIn author() {
    var code = new OrganisationCode("482013");
    return new SignedIn(
        UUID.randomUUID(),
        "staff@482013",
        "見本市 職員",
        UUID.randomUUID(),
        code,
        "見本市",
        OrganisationKind.MUNICIPALITY,
        Set.of(code),
        Set.of(),
        Set.of(Role.STAFF),
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }
}
