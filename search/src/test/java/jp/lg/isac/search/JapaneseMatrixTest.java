package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type, and what they then expect to find. */
@ParameterizedClass
@EnumSource(Engines.class)
@SuppressWarnings("NullAway.Init") // fill() comes before everything
class JapaneseMatrixTest {

  private static SearchEngine engine;

  @Parameter Engines engines = Engines.LUCENE;

  @BeforeParameterizedClassInvocation
  static void fill(Engines engines, @TempDir Path home) {
    engine = engines.open(home);
    apply(
        engine,
        List.of(
            put("A", "庁内の端末がランサムウェアに感染し、共有フォルダが暗号化された。"),
            put("B", "予約サイトのサーバーが停止した。"),
            put("C", "住民税の納付書を別人に誤送付した。宛名印刷の委託先で帳票を取り違えた。"),
            put("D", "ＬＧＷＡＮ接続系の回線で障害が起きた。"),
            put("E", "𠮷野町の担当は髙橋さん、葛󠄀飾区の担当は山﨑さん。"),
            put("F", "個人情報の漏えいがあった。"),
            put("G", "標的型攻撃メールが届いた。"),
            put("H", "Log4Shell（CVE-2023-0078ではない）に備え、203.0.113.25 と evil.example[.]jp を遮断。"),
            put("I", "検体のハッシュは d41d8cd98f00b204e9800998ecf8427e だった。"),
            put("J", "庁舎の引っ越しで回線が切れた。"),
            put("K", "東京都のソフトウエアの更新。"),
            put("L", "京都の寺で説明会。"),
            put("M", "USBメモリを紛失した。㈱見本が拾った。"),
            put("N", "ヴァイオリン教室の申込フォームに不正なログイン。"),
            put("O", "固定資産税の通知"),
            put("P", "埼玉県内の河川が増水した。")),
        "1");
  }

  @AfterParameterizedClassInvocation
  static void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "ランサム, A",
    "ﾗﾝｻﾑ, A",
    "らんさむ, A",
    "らんさむうぇあ, A",
    "ransomu, A",
    "ランサムウエア, A",
    "ランサムウェア 暗号化, A",
    "サーバ, B",
    "サーバー, B",
    "ｻｰﾊﾞ, B",
    "さーばー, B",
    "さあばあ, B",
    "サ－バ－, B",
    "saaba, B",
    "委託, C",
    "誤送付, C",
    "宛名印刷, C",
    "あてな印刷, C",
    "納付書, C",
    "lgwan, D",
    "ＬＧＷＡＮ, D",
    "LGWAN, D",
    "吉野, E",
    "𠮷野, E",
    "高橋, E",
    "髙橋, E",
    "葛飾, E",
    "葛󠄀飾, E",
    "山崎, E",
    "漏洩, F",
    "漏えい, F",
    "ろうえい, F",
    "rouei, F",
    "個人情報 漏洩, F",
    "標的がた, G",
    "標的型, G",
    "ひょうてきがた, G",
    "hyouteki, G",
    "log4shell, H",
    "CVE-2023-0078, H",
    "ｃｖｅ－２０２３－００７８, H",
    "2023-0078, H",
    "203.0.113.25, H",
    "203.0.113, H",
    "evil.example.jp, H",
    "evil.example[.]jp, H",
    "example[.]jp, H",
    "D41D8CD98F00B204E9800998ECF8427E, I",
    "引越し, J",
    "引っ越し, J",
    "ソフトウェア, K",
    "(株)見本, M",
    "メモリー, M",
    "バイオリン, N",
    "税, C O",
    "埼玉, P",
    "さいたま, P",
    "saitama, P",
  })
  void finds(String typed, String expected) {
    var found = titles(engine.search(SearchQuery.of(EVERYBODY, typed)));

    assertThat(found).contains(expected.split(" "));
    assertThat(found.getFirst()).isIn((Object[]) expected.split(" "));
  }

  @Test
  void putsNoTokyoAboveKyoto() {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "京都")))).startsWith("L");
  }

  @ParameterizedTest
  @CsvSource({
    "\"宛名印刷の委託先\", C",
    "“委託先で帳票”, C",
    "担当 -飾区, ''",
    "回線 -庁舎, D",
    "回線 －\"庁舎の引っ越し\", D",
    "回線, D J",
    "暗号化 停止, A B",
  })
  void understandsQuotesAndMinus(String typed, String expected) {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, typed))))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }
}
