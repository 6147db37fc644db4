package jp.lg.isac.search;

import static java.util.Objects.requireNonNull;
import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Turning pages: through the closely ranked window, out of it, and while the index changes. */
@ParameterizedClass
@EnumSource(Engines.class)
class PagingTest {
  @Parameter Engines engines = Engines.LUCENE;

  @TempDir private Path home = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"停電", "庁舎の停電の復旧", "停電 ふっきゅう", "停電 こうしんしょり"})
  void showsEachHitOnceOnThirtyPages(String text) {
    try (var engine = filled(310)) {
      var query = SearchQuery.of(EVERYBODY, text).withLimit(10);

      var walked = VisibilityTest.all(engine, query);

      assertThat(walked).hasSizeGreaterThan(300);
      assertThat(walked).hasSize((int) engine.search(query).total());
      assertThat(walked).extracting(SearchHit::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void goesOnBehindTheLastHitWhenTheIndexHasChanged() {
    try (var engine = filled(50)) {
      var query = SearchQuery.of(EVERYBODY, "停電").withLimit(10);
      var first = engine.search(query);
      var rest = titles(engine.search(query.withLimit(50))).subList(10, 20);

      // Something better than all comes in, so that every rank moves by one.
      apply(engine, List.of(put("停電", "停電。".repeat(9))), "more");
      var second = engine.search(query.withCursor(first.nextCursor()));

      assertThat(titles(engine.search(query))).first().isEqualTo("停電");
      assertThat(titles(second)).isEqualTo(rest);
    }
  }

  @Test
  void goesOnAfterARestart() {
    String cursor;
    var query = SearchQuery.of(EVERYBODY, "停電").withLimit(10);
    try (var engine = filled(50)) {
      cursor = engine.search(query).nextCursor();
    }
    try (var engine = engines.open(home)) {
      var whole = titles(engine.search(query.withLimit(20)));
      assertThat(titles(engine.search(query.withCursor(cursor)))).isEqualTo(whole.subList(10, 20));
    }
  }

  @Test
  void refusesACursorThatWasChangedOrIsOfAnotherQuestion() {
    try (var engine = filled(50)) {
      var query = SearchQuery.of(EVERYBODY, "停電").withLimit(10);
      var cursor = requireNonNull(engine.search(query).nextCursor());

      for (int i = 0; i < cursor.length() - 1; i++) {
        char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
        var changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
        assertThatExceptionOfType(InvalidCursorException.class)
            .isThrownBy(() -> engine.search(query.withCursor(changed)));
      }
      for (var another :
          List.of(SearchQuery.of(EVERYBODY, "復旧"), query.with(Facet.PREFECTURE, Set.of("48")))) {
        assertThatExceptionOfType(InvalidCursorException.class)
            .isThrownBy(() -> engine.search(another.withCursor(cursor)));
      }
    }
  }

  @Test
  void tellsNothingByItsCursor() {
    try (var engine = filled(50)) {
      var page = engine.search(SearchQuery.of(EVERYBODY, "停電").withLimit(10));

      var bytes = Base64.getUrlDecoder().decode(requireNonNull(page.nextCursor()));

      assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
          .doesNotContain("ARTICLE")
          .doesNotContain(page.items().getLast().id().toString());
    }
  }

  private SearchEngine filled(int documents) {
    var engine = engines.open(home);
    var changes = new ArrayList<SearchChange>();
    for (int i = 0; i < documents; i++) {
      changes.add(put("停電の記録 " + i, "庁舎の停電。".repeat(1 + i % 7) + "復旧まで" + i % 11 + "時間。"));
      if (i % 50 == 0) {
        apply(engine, changes, "" + i);
        changes.clear();
      }
    }
    apply(engine, changes, "end");
    return engine;
  }
}
