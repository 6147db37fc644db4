package jp.lg.isac.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.tenancy.OrganisationKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RevealRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant TOO_LATE = NOW.plus(RevealRequest.TO_ANSWER);

  private final SignedIn analyst = person(UUID.randomUUID(), "分析 花子", Role.ANALYST);
  private final SignedIn administrator = person(UUID.randomUUID(), "管理 太郎", Role.CENTRE_ADMIN);
  private final SharedReport report = report(true);
  private final RevealRequest request =
      RevealRequest.of(report, new AskReveal(" 直ちに連絡するため "), analyst, NOW);

  @Test
  void waitsForAnotherPersonForADay() {
    var view = request.view(administrator, null, LATER);
    assertThat(view.state()).isEqualTo(RevealState.OPEN);
    assertThat(view.reason()).isEqualTo("直ちに連絡するため");
    assertThat(view.own()).isFalse();
    assertThat(request.view(analyst, null, LATER).own()).isTrue();
    assertThat(request.view(analyst, null, TOO_LATE).state()).isEqualTo(RevealState.EXPIRED);
    assertThat(refusal(() -> request.confirm(report, administrator, TOO_LATE)))
        .isEqualTo("reveal.expired");
  }

  @Test
  void isConfirmedByAnotherPersonWhomItShowsTheOrganisationForADay() {
    request.confirm(report, administrator, LATER);

    var view = request.view(analyst, new RevealRepository.Revealed("482030", "緑浜市"), LATER);
    assertThat(view.state()).isEqualTo(RevealState.CONFIRMED);
    assertThat(view.answeredBy()).isEqualTo("管理 太郎");
    assertThat(view.answeredAs()).isEqualTo(Role.CENTRE_ADMIN);
    assertThat(view.organisation()).isEqualTo("482030");
    assertThat(view.shownUntil()).isEqualTo(LATER.plus(RevealRequest.TO_SEE));
    assertThat(request.view(analyst, null, LATER).shownUntil()).isNull();
    assertThat(refusal(() -> request.refuse(administrator, LATER))).isEqualTo("reveal.answered");
  }

  @Test
  void isNotConfirmedByTheSamePersonUnderAnotherMembership() {
    var same = person(analyst.account(), "分析 花子", Role.CENTRE_ADMIN);
    assertThat(refusal(() -> request.confirm(report, same, LATER))).isEqualTo("reveal.own-request");
    assertThat(refusal(() -> request.refuse(same, LATER))).isEqualTo("reveal.own-request");
    assertThat(refusal(() -> request.withdraw(administrator, LATER)))
        .isEqualTo("reveal.other-request");
  }

  @Test
  void isOfAnAnonymousReportThatIsThere() {
    var ask = new AskReveal("理由");
    assertThat(refusal(() -> RevealRequest.of(report(false), ask, analyst, NOW)))
        .isEqualTo("reveal.not-anonymous");
    report.recall("誤り", LATER);
    assertThat(refusal(() -> request.confirm(report, administrator, LATER)))
        .isEqualTo("comment.report-recalled");
  }

  private static String refusal(ThrowingCallable step) {
    var refused = new String[1];
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(DomainException.class, thrown -> refused[0] = thrown.code());
    return refused[0];
  }

  private static SignedIn person(UUID account, String name, Role role) {
    var centre = new OrganisationCode("990001");
    return new SignedIn(
        account,
        "person@990001",
        name,
        UUID.randomUUID(),
        centre,
        "センター",
        OrganisationKind.CENTRE,
        Set.of(centre),
        Set.of(),
        Set.of(role, Role.TRAINEE),
        UUID.randomUUID(),
        Set.of(),
        "ja");
  }

  private static SharedReport report(boolean anonymous) {
    return SharedReport.of(
        new Publication(
            UUID.randomUUID(),
            new OrganisationCode("482030"),
            "緑浜市",
            IncidentKind.INCIDENT,
            "標的型メールの添付を開封",
            NOW,
            null,
            CauseClass.MALWARE,
            "概要",
            null,
            null,
            List.of(),
            List.of(),
            Tlp.GREEN,
            Audience.of(AudienceScope.ALL),
            anonymous,
            NOW),
        Rendition.PEERS);
  }
}
