package jp.lg.isac.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.lg.isac.incident.IncidentDemonstration.Case;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;

/**
 * The hand-made cases again and again, each time of another office, moment, extent and outcome, and
 * some for other readers. The same each time it is run, but for the present.
 */
final class Variations {
  private static final long SEED = 20261101;
  private static final Duration SPAN = Duration.ofDays(3650);
  private static final int FIRST_PREFECTURE = 48;
  private static final int PREFECTURES = 47;

  /** One shared case in so many is for chosen prefectures instead of its own readers. */
  private static final int TO_PREFECTURES = 8;

  private static final List<String> OFFICES =
      List.of(
          "税務担当",
          "窓口担当",
          "福祉担当",
          "介護保険担当",
          "学校教育担当",
          "上下水道担当",
          "消防担当",
          "図書館",
          "支所",
          "建設担当",
          "危機管理担当",
          "議会事務局",
          "会計担当",
          "農林担当",
          "保育所",
          "選挙管理委員会",
          "総務担当",
          "広報担当",
          "国民健康保険担当",
          "財産管理担当");
  private static final List<String> NOTICED =
      List.of(
          "職員からの連絡で気づいた。",
          "監視装置の警報で気づいた。",
          "住民からの電話で分かった。",
          "委託先からの報告で分かった。",
          "他団体からの注意喚起を見て調べ、見つけた。",
          "定期点検で見つかった。",
          "年度末の棚卸しで見つかった。",
          "内部監査の指摘で分かった。");
  private static final List<String> OUTCOMES =
      List.of(
          "当日中に復旧した。",
          "翌日に通常の業務へ戻った。",
          "影響の範囲を引き続き調べている。",
          "関係する住民へ連絡し、おわびした。",
          "個人情報保護委員会への報告を準備している。",
          "警察へ相談した。",
          "復旧まで紙の様式で受け付けた。",
          "再発防止策を課内で共有した。");

  private final Random random = new Random(SEED);
  private final List<Case> cases;
  private final Instant now;
  private int next;

  Variations(List<Case> cases, Instant now) {
    this.cases = cases;
    this.now = now;
  }

  /** What is posted next, and when it was. */
  record Variation(PostIncident command, Instant reported) {}

  /**
   * The next one.
   *
   * @param groups those that the author may choose as readers
   */
  Variation next(List<UUID> groups) {
    Case invented = cases.get(next++ % cases.size());
    Instant reported =
        now.minusSeconds(random.nextLong(SPAN.toSeconds())).truncatedTo(ChronoUnit.MINUTES);
    var posted = invented.posted(reported);
    return new Variation(
        new PostIncident(
            posted.kind(),
            oneOf(OFFICES) + "：" + posted.title(),
            posted.occurredAt(),
            posted.detectedAt(),
            posted.causeClass(),
            posted.summary() + "\n" + oneOf(NOTICED) + extent() + oneOf(OUTCOMES),
            posted.impact(),
            posted.countermeasures(),
            posted.systems(),
            posted.vendors(),
            posted.tlp(),
            audience(invented.scope(), groups),
            posted.anonymous(),
            posted.status(),
            posted.urgent(),
            posted.confirmed()),
        reported);
  }

  private String extent() {
    return "影響した端末は%d台、対応にあたった職員は%d人。".formatted(random.nextInt(60), 1 + random.nextInt(12));
  }

  /** None is wider than the hand-made one's, so the traffic light allows it. */
  private Audience audience(AudienceScope scope, List<UUID> groups) {
    if (scope == AudienceScope.PREFECTURE_OFFICE && !groups.isEmpty() && random.nextBoolean()) {
      return new Audience(AudienceScope.GROUP, List.of(), groups);
    }
    if (scope == AudienceScope.ALL && random.nextInt(TO_PREFECTURES) == 0) {
      String prefecture = Integer.toString(FIRST_PREFECTURE + random.nextInt(PREFECTURES));
      return new Audience(AudienceScope.PREFECTURE, List.of(prefecture), List.of());
    }
    return Audience.of(scope);
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
