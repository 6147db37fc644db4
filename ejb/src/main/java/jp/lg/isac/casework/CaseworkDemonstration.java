package jp.lg.isac.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.lg.isac.demonstration.Demonstration;
import jp.lg.isac.demonstration.DemonstrationSource;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Clocks;
import org.jspecify.annotations.Nullable;

/** How 見本市 works on its newest case: the printing contractor whose machines are encrypted. */
@ApplicationScoped
class CaseworkDemonstration implements DemonstrationSource {
  private static final Duration SINCE = Duration.ofHours(7);

  @Inject CaseRepository records;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void load(Demonstration demonstration) {
    SignedIn staff = demonstration.actAs("staff@482013");
    Instant began = demonstration.now().minus(SINCE);
    records
        .newest(staff.organisation())
        .ifPresent(incident -> work(incident, staff, began, demonstration.now()));
  }

  private void work(UUID incident, SignedIn staff, Instant began, Instant now) {
    happened(incident, staff, began, EventKind.DETECTED, "架空印刷サービスから税務課に電話。社内の端末数十台が暗号化されたとのこと。");
    happened(
        incident,
        staff,
        began.plus(Duration.ofMinutes(20)),
        EventKind.DECIDED,
        "統括情報セキュリティ責任者に報告。データ受け渡し回線の切断を指示。");
    happened(
        incident,
        staff,
        began.plus(Duration.ofMinutes(35)),
        EventKind.CONTAINED,
        "情報政策課がデータ受け渡し回線を切断。VPN装置の設定を保存してから無効にした。");
    happened(
        incident,
        staff,
        began.plus(Duration.ofMinutes(90)),
        EventKind.INVESTIGATED,
        "受け渡しサーバの記録を確認。前夜22時台に見慣れない接続元からの取得を3回確認。");
    happened(
        incident,
        staff,
        began.plus(Duration.ofMinutes(150)),
        EventKind.DECIDED,
        "納税通知の発送を延期し、庁内印刷の準備に入ることを決定。");

    LocalDate today = LocalDate.ofInstant(now, Clocks.TOKYO);
    task(incident, staff, now, "渡したデータの一覧（件数・項目）を作る", "税務課と突き合わせる", today.plusDays(1), false);
    task(incident, staff, now, "個人情報保護委員会への速報の案を作る", null, today.plusDays(2), false);
    task(incident, staff, now, "受け渡しサーバの記録を保全する", "90日分。上書きされる前に", today, true);

    talked(
        incident,
        staff,
        began,
        Channel.TELEPHONE,
        "架空印刷サービス 営業部 印南さん",
        "端末数十台が暗号化。調査会社には連絡済み。本市のデータの有無は調査中。次の連絡は17時。");
    talked(
        incident,
        staff,
        began.plus(Duration.ofHours(2)),
        Channel.TELEPHONE,
        "見本県警察 サイバー犯罪対策課",
        "相談として受理。端末の電源は切らず、記録を残すようにとの助言。");
    talked(
        incident,
        staff,
        began.plus(Duration.ofHours(3)),
        Channel.MAIL,
        "見本県 市町村課",
        "第一報を送った旨と、発送延期の住民周知の文案を共有。");

    String text =
        "hxxps://files[.]kakuu-insatsu[.]example/get 203[.]0[.]113[.]45 billing[@]kakuu-insatsu[.]example";
    for (Found found : Detection.in(text)) {
      records.add(new Indicator(UUID.randomUUID(), incident, found, "受け渡しサーバの記録から", staff, now));
    }
  }

  private void happened(UUID incident, SignedIn by, Instant at, EventKind kind, String what) {
    records.add(
        new TimelineEvent(UUID.randomUUID(), incident, new NoteEvent(at, kind, what), by, at));
  }

  private void task(
      UUID incident,
      SignedIn by,
      Instant now,
      String title,
      @Nullable String note,
      LocalDate due,
      boolean done) {
    var owner = new Colleague(by.account(), by.username(), by.displayName());
    var plan = new PlanTask(title, note, by.username(), due, done);
    records.add(new CaseTask(UUID.randomUUID(), incident, plan, owner, by, now));
  }

  private void talked(
      UUID incident, SignedIn by, Instant at, Channel channel, String whom, String said) {
    records.add(
        new CaseContact(
            UUID.randomUUID(), incident, new NoteContact(at, channel, whom, said), by, at));
  }
}
