package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.NOON;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs that people know from other searches, and what they may have meant to type. */
@ParameterizedClass
@EnumSource(Engines.class)
@SuppressWarnings("NullAway.Init") // fill() comes before everything
class SyntaxTest {
  @Parameter Engines engines = Engines.LUCENE;

  @TempDir private Path home;
  private SearchEngine engine;

  @BeforeEach
  void fill() {
    engine = engines.open(home);
    apply(
        engine,
        List.of(
            put(DocumentType.ARTICLE, "停電への備え", "自家発電機の点検。", "設備"),
            put(DocumentType.SHARED_REPORT, "庁舎の断水", "停電のあとに断水した。", ""),
            put(DocumentType.COURSE, "誤送付を防ぐ", "宛先の確認と停電の訓練。", "初動対応"),
            put(DocumentType.INCIDENT, "ランサムウェアの感染", "学校の端末。", ""),
            put(DocumentType.ARTICLE, "個人番号の取扱い", "個人の番と子の別。", "")),
        "1");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "title:停電, 停電への備え",
    "title:ランサム, ランサムウェアの感染",
    "停電 -title:停電 -type:研修, 庁舎の断水",
    "tag:設備, 停電への備え",
    "ＴＡＧ：初動対応, 誤送付を防ぐ",
    "停電 type:course, 誤送付を防ぐ",
    "type:report, 庁舎の断水",
    "断水 OR 感染, 庁舎の断水; ランサムウェアの感染",
    "title:断水 OR tag:設備, 庁舎の断水; 停電への備え",
  })
  void findsWhereItIsAskedFor(String text, String expected) {
    var found = titles(engine.search(SearchQuery.of(EVERYBODY, text)));

    assertThat(found).containsExactlyInAnyOrder(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag:なし", "title:自家発電機", "type:report 感染"})
  void findsNothingElsewhere(String text) {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, text)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ランサムウェマ, ランサムウェア",
    "誤走付, 誤送付",
    "個人番子, 個人番号",
    "-研修 ランサムウェマ, -研修 ランサムウェア",
    "らんさむうぇま, ランサムウェア",
    "ransamuueaa, ランサムウェア",
  })
  void saysWhatMayBeMeant(String typed, String meant) {
    assertThat(engine.search(SearchQuery.of(EVERYBODY, typed)).meant()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ランサムウェア", "停電", "らんさむうぇあ", "\"ランサムウェマ\"", "title:誤走付", ""})
  void doubtsNothingThatIsKnownOrMeantLiterally(String typed) {
    assertThat(engine.search(SearchQuery.of(EVERYBODY, typed)).meant()).isNull();
  }

  @Test
  void answersWhoRepeatsAMistypedWord() {
    var query = SearchQuery.of(EVERYBODY, "ランサムウェマの".repeat(SearchQuery.MAX_TEXT / 8));

    assertThat(titles(engine.search(query))).contains("ランサムウェアの感染");
  }

  /** Each asks for more terms than Lucene and OpenSearch take in one query. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ランサムウェアと個人番号の漏えいと誤送付のあと委託先のサーバーとメールとパスワードについて住民に何を知らせるのがよいか、停電",
        "koukoukoutoukoutoukoutoukoukou toukoukoukoukoukoukouko soukousoukousou kouzuikouzui 停電",
      })
  void answersWhoeverMeansMuch(String text) {
    var longest = text.repeat(SearchQuery.MAX_TEXT).substring(0, SearchQuery.MAX_TEXT);

    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, text)))).contains("停電への備え");
    assertThat(engine.search(SearchQuery.of(EVERYBODY, longest)).total()).isNotNegative();
  }

  @Test
  void offersNothingToWhomItIsHidden() {
    var query = SearchQuery.of(new Reader(Set.of("centre")), "ランサムウェマ");

    assertThat(engine.search(query).meant()).isNull();
  }

  private static SearchChange put(DocumentType type, String title, String body, String tag) {
    return new SearchChange.Put(
        new SearchDocument(
            type,
            Documents.id(title),
            title,
            body,
            Map.of(Facet.TAG, tag.isEmpty() ? Set.of() : Set.of(tag)),
            NOON,
            Set.of("all"),
            Set.of()));
  }
}
