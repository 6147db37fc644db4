package jp.lg.isac.search.lucene;

import static jp.lg.isac.search.lucene.Documents.EVERYBODY;
import static jp.lg.isac.search.lucene.Documents.put;
import static jp.lg.isac.search.lucene.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.search.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classes of spellings: whoever types one finds the other on the first page, among all the rest.
 */
class SpellingsTest {
  private static final int FIRST_PAGE = 10;

  private static LuceneSearchEngine engine;

  record Row(String kind, String typed, String text) {}

  static List<Row> rows() throws IOException {
    var file = Objects.requireNonNull(SpellingsTest.class.getResourceAsStream("spellings.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .map(cells -> new Row(cells[0], cells[1], cells[2]))
          .toList();
    }
  }

  @BeforeAll
  static void fill(@TempDir Path home) throws IOException {
    engine = LuceneSearchEngine.open(home);
    engine.apply(
        rows().stream().map(Row::text).distinct().map(text -> put("記録：" + text, text)).toList(),
        "1");
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void finds(Row row) {
    var found = engine.search(SearchQuery.of(EVERYBODY, row.typed()).withLimit(FIRST_PAGE)).items();

    assertThat(found).extracting(hit -> text(hit.snippet())).contains(row.text());
  }
}
