package jp.lg.isac.search.lucene;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Documents;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.SearchDocument;

/** As many reports as a benchmark wants; few words are common, most are rare. */
public final class InventedReports {
  private static final long SEED = 20261101;

  private static final List<String> SUBJECTS =
      words(
          """
          住民記録システム 公式サイト 庁内ファイルサーバ 電子申請 介護保険システム 宛名管理 学習用端末 遠隔保守の装置
          税務システム グループウェア 図書館システム 防災行政無線 戸籍システム 会議室の無線アクセスポイント 職員証 国民健康保険システム
          窓口の複合機 財務会計システム 人事給与システム 水道料金システム 監視カメラ 電話交換機 児童手当の申請書 選挙人名簿
          メール中継サーバ 認証基盤 バックアップ装置 仮想化基盤 公用車の運行記録 保育所の連絡アプリ 給食の発注システム 議会中継
          避難所の名簿 ふるさと納税サイト 地図情報システム 電子契約 入札システム 生活保護の台帳 予防接種台帳 農地台帳
          """);
  private static final List<String> EVENTS =
      words(
          """
          が停止した から情報が漏えいした へ不正アクセスがあった の設定を誤った がランサムウェアに感染した のバックアップに失敗した
          の添付ファイルを誤送信した を紛失した が改ざんされた に脆弱性が見つかった の証明書が失効した が応答しなくなった
          の更新プログラムを適用した の利用者を偽って登録された への大量の通信を検知した を誤って公開した の権限を誤って与えた
          の記録を消失した からの印刷を取り違えた の委託先で盗難に遭った を盗み見られた の復旧に時間を要した の点検で不備が判明した
          """);
  private static final List<String> DETAILS =
      words(
          """
          保守を委託した事業者が 職員が誤って 更新プログラムの適用後に 落雷による停電のあと 深夜の監視で 住民からの電話により
          標的型メールの添付を開き 人事異動の引継ぎで 夏季休業の間に 工事業者が電源を切り 自動実行の設定が残り 古い端末から
          退職した職員の資格情報で 再委託先の社員が 災害訓練の最中に 年度切替えの作業で 空調の故障により 検証環境と取り違え
          臨時の窓口で 郵便の封入の際に 監査の指摘を受けて 他団体からの連絡により 報道機関の取材で 警察からの通報により
          """);
  private static final List<String> PLACES =
      words(
          """
          葛飾 高橋 吉野 京都 東京都 宮崎 飛鳥 那珂 白浜 深川 三春 八幡 有田 大磯 美郷 桜川 朝日 池田 清水 川上
          南部 日高 昭和 森 小川 高山 山形 福島 広野 松川 東川 上野 中野 西原 北山 若松 長浜 豊浦 金沢 岩瀬
          """);
  private static final List<String> AUDIENCES = List.of("all", "centre", "peer:48", "peer:49");
  private static final List<String> CAUSES =
      List.of("MALWARE", "MISTAKE", "THEFT", "OUTAGE", "ACCESS", "OTHER");

  private final Random random = new Random(SEED);

  public SearchDocument next(int n) {
    var body = new StringBuilder();
    for (int sentence = 0; sentence < 8; sentence++) {
      body.append(oneOf(PLACES)).append("の").append(oneOf(DETAILS)).append(oneOf(SUBJECTS));
      body.append(oneOf(EVENTS)).append("。管理番号").append(random.nextInt(1_000_000)).append("。");
    }
    return new SearchDocument(
        random.nextInt(8) == 0 ? DocumentType.ARTICLE : DocumentType.SHARED_REPORT,
        UUID.nameUUIDFromBytes(Integer.toString(n).getBytes(StandardCharsets.US_ASCII)),
        oneOf(SUBJECTS) + oneOf(EVENTS),
        body.toString(),
        Map.of(
            Facet.PREFECTURE,
            Set.of(Integer.toString(10 + random.nextInt(38))),
            Facet.CAUSE_CLASS,
            Set.of(oneOf(CAUSES))),
        Documents.NOON.minus(Duration.ofHours(n)),
        Set.of(AUDIENCES.get(random.nextInt(AUDIENCES.size()))),
        Set.of());
  }

  /** The first ones often, the last ones seldom. */
  private String oneOf(List<String> texts) {
    return texts.get((int) (texts.size() * Math.pow(random.nextDouble(), 3)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
