package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.lg.isac.search.SearchQuery.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is newer stands above what matches nearly as well, and never above what is meant. */
@ParameterizedClass
@EnumSource(Engines.class)
class AgeTest {
  @Parameter Engines engines = Engines.LUCENE;

  private SearchEngine engine;

  @BeforeEach
  void open(@TempDir Path home) {
    engine = engines.open(home);
    apply(
        engine,
        List.of(
            put("古い", "戸籍システムの停止について", 2016),
            put("新しい", "戸籍システムの停止についてのお知らせ", 2026),
            put("触れただけ", "広報の記事。" + "庁舎の案内と催しのお知らせ。".repeat(60) + "戸籍。", 2026),
            put("未来", "選挙", 9999),
            put("昔", "選挙", 1)),
        "1");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void putsTheNewerOfTwoThatMatchNearlyAlikeAbove() {
    assertThat(found("戸籍システムの停止", Sort.RELEVANCE)).startsWith("新しい", "古い");
  }

  @Test
  void canBeSwitchedOff() {
    assertThat(found("戸籍システムの停止", Sort.MATCH)).startsWith("古い", "新しい");
  }

  @Test
  void keepsABetterMatchAboveANewerOne() {
    assertThat(found("戸籍", Sort.RELEVANCE)).endsWith("触れただけ");
  }

  @Test
  void bearsAnyDate() {
    assertThat(found("選挙", Sort.RELEVANCE)).containsExactly("未来", "昔");
  }

  private List<String> found(String text, Sort sort) {
    return titles(engine.search(SearchQuery.of(EVERYBODY, text).withSort(sort)));
  }

  private static SearchChange put(String title, String body, int year) {
    return new SearchChange.Put(
        new SearchDocument(
            DocumentType.ARTICLE,
            Documents.id(title),
            title,
            body,
            Map.of(),
            Instant.parse("%04d-06-01T00:00:00Z".formatted(year)),
            Set.of("all"),
            Set.of()));
  }
}
