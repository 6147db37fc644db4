package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.NOON;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.id;
import static jp.lg.isac.search.Documents.marked;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.text;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.Explanation.Kind;
import jp.lg.isac.search.Explanation.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a document's files alone. */
@ParameterizedClass
@EnumSource(Engines.class)
@SuppressWarnings("NullAway.Init") // fill() comes before everything
class FilesTest {
  @Parameter Engines engines = Engines.LUCENE;

  private SearchEngine engine;

  @BeforeEach
  void fill(@TempDir Path home) {
    engine = engines.open(home);
    apply(
        engine,
        List.of(
            with(
                "庁舎の障害",
                Set.of("all"),
                new FileText("復旧手順書.docx", "前置きが続く。".repeat(60) + "ｻｰﾊﾞを𠮷田が再起動した。"),
                new FileText("端末一覧.xlsx", "資産番号 PC-4711 封鎖済み")),
            with("研修の記録", Set.of("own:482013"), new FileText("名簿.pdf", "封鎖した端末")),
            put("封鎖の手引", "端末の封鎖はこう行う。")),
        "1");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "再起動",
        "サーバー",
        "吉田",
        "手順書",
        "復旧手順書.docx",
        "PC-4711",
        "\"資産番号\"",
        "庁舎 再起動",
        "再起動 一覧",
        "title:障害 再起動"
      })
  void areSearchedByNameAndText(String typed) {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, typed)))).containsExactly("庁舎の障害");
  }

  @Test
  void showTheirBestPassageAndWhichOfThemItIs() {
    var hit = engine.search(SearchQuery.of(EVERYBODY, "再起動")).items().getFirst();

    assertThat(hit.file()).isEqualTo("復旧手順書.docx");
    assertThat(marked(hit)).containsExactly("再起動");
    assertThat(text(hit.snippet())).startsWith("…").endsWith("再起動した。");
  }

  @Test
  void standBehindWhatTheDocumentItselfSays() {
    var page = engine.search(SearchQuery.of(EVERYBODY, "封鎖"));

    assertThat(titles(page)).containsExactly("封鎖の手引", "庁舎の障害");
    assertThat(page.items().getFirst().file()).isNull();
  }

  @Test
  void areFoundByThoseAloneWhoMayReadTheDocument() {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "名簿")))).isEmpty();
    assertThat(titles(engine.search(SearchQuery.of(new Reader(Set.of("own:482013")), "名簿"))))
        .containsExactly("研修の記録");
  }

  @Test
  void leaveTheIndexWithWhatTheyBelongTo() {
    apply(engine, List.of(put("庁舎の障害", "")), "2");

    assertThat(engine.search(SearchQuery.of(EVERYBODY, "再起動")).items()).isEmpty();
  }

  @Test
  void countAgainstADocumentThatMustNotHaveAWord() {
    assertThat(titles(engine.search(SearchQuery.of(EVERYBODY, "封鎖 -資産番号"))))
        .containsExactly("封鎖の手引");
  }

  @Test
  void areAReasonOfTheirOwn() {
    var explained =
        engine
            .explain(SearchQuery.of(EVERYBODY, "再起動"), DocumentType.ARTICLE, id("庁舎の障害"))
            .orElseThrow();

    assertThat(explained.reasons()).extracting(Reason::kind).containsExactly(Kind.FILES);
  }

  private static SearchChange with(String title, Set<String> audience, FileText... files) {
    return new SearchChange.Put(
        new SearchDocument(
            DocumentType.ARTICLE,
            id(title),
            title,
            "本文",
            List.of(files),
            Map.of(),
            NOON,
            audience,
            Set.of()));
  }
}
