package jp.lg.isac.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenditionTest {
  private static final OrganisationCode TOWN = new OrganisationCode("482013");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void makesOneForEachKindOfReader() {
    assertThat(Rendition.of(Audience.of(AudienceScope.ALL), TOWN, false))
        .containsExactly(
            new Rendition.Readers(Rendition.CENTRE, Set.of("centre"), Set.of()),
            new Rendition.Readers(Rendition.OFFICE, Set.of("office:48"), Set.of("centre")),
            new Rendition.Readers(Rendition.PEERS, Set.of("all"), Set.of("centre", "office:48")));
  }

  @Test
  void makesNoneOfWhatStaysInTheOrganisation() {
    assertThat(Rendition.of(Audience.of(AudienceScope.OWN), TOWN, false)).isEmpty();
  }

  @Test
  void hidesWhoAndWhereOfAnAnonymousReport() {
    assertThat(Rendition.of(Audience.of(AudienceScope.ALL), TOWN, true)).hasSize(1);
    var shared = SharedReport.of(publication(true), Rendition.PEERS);
    assertThat(shared.sourceName()).isNull();
    assertThat(shared.prefecture()).isNull();
    assertThat(shared.systems()).isEmpty();
    assertThat(shared.vendors()).containsExactly("架空システムズ");
    assertThat(shared.occurredAt()).isEqualTo(Instant.parse("2026-11-21T15:00:00Z"));
  }

  @Test
  void carriesAThreadOnWithoutTouchingWhatWasSaidFirst() {
    var shared = SharedReport.of(publication(false), Rendition.CENTRE);
    var later = NOW.plusSeconds(3600);

    var stage = shared.follow(followUp(null, later));

    assertThat(shared.summary()).isEqualTo("受信した職員が添付を開いた。");
    assertThat(shared.stage()).isEqualTo(ReportStage.FOLLOW_UP);
    assertThat(shared.updatedAt()).isEqualTo(later);
    assertThat(shared.publishedAt()).isEqualTo(NOW);
    assertThat(stage.content()).isEqualTo(followUp(null, later));
  }

  @Test
  void travelsAsFarAsTheNewestStageSays() {
    var shared = SharedReport.of(publication(false), Rendition.CENTRE);

    shared.follow(followUp(Tlp.AMBER, NOW.plusSeconds(60)));
    shared.follow(followUp(null, NOW.plusSeconds(120)));

    assertThat(shared.tlp()).isEqualTo(Tlp.AMBER);
  }

  @Test
  void leavesWhenAndWhyOfARecall() {
    var shared = SharedReport.of(publication(false), Rendition.CENTRE);

    shared.recall("宛先を誤った", NOW.plusSeconds(60));

    var view = SharedReportView.of(shared);
    assertThat(view.title()).isNull();
    assertThat(view.summary()).isNull();
    assertThat(view.sourceName()).isNull();
    assertThat(view.vendors()).isEmpty();
    assertThat(view.recallReason()).isEqualTo("宛先を誤った");
    assertThat(view.recalledAt()).isEqualTo(NOW.plusSeconds(60));
  }

  private static SharedStageView followUp(@Nullable Tlp tlp, Instant at) {
    return new SharedStageView(
        2, ReportStage.FOLLOW_UP, "感染はなかった。", null, null, null, null, null, null, null, tlp, at);
  }

  private static Publication publication(boolean anonymous) {
    return new Publication(
        UUID.randomUUID(),
        TOWN,
        "見本市",
        IncidentKind.INCIDENT,
        "標的型メールの添付を開封",
        NOW.minusSeconds(10_800),
        NOW,
        CauseClass.MALWARE,
        "受信した職員が添付を開いた。",
        null,
        null,
        List.of("文書管理システム"),
        List.of("架空システムズ"),
        Tlp.GREEN,
        Audience.of(AudienceScope.ALL),
        anonymous,
        NOW);
  }
}
