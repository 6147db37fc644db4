package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classes of spellings: whoever types one finds the other on the first page, among all the rest.
 */
@ParameterizedClass
@EnumSource(Engines.class)
@SuppressWarnings("NullAway.Init") // fill() comes before everything
class SpellingsTest {
  private static final int FIRST_PAGE = 10;

  private static SearchEngine engine;

  @Parameter Engines engines = Engines.LUCENE;

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

  @BeforeParameterizedClassInvocation
  static void fill(Engines engines, @TempDir Path home) throws IOException {
    engine = engines.open(home);
    apply(
        engine,
        rows().stream().map(Row::text).distinct().map(text -> put("記録：" + text, text)).toList(),
        "1");
  }

  @AfterParameterizedClassInvocation
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
