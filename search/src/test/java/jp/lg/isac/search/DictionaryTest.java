package jp.lg.isac.search;

import static jp.lg.isac.search.Documents.EVERYBODY;
import static jp.lg.isac.search.Documents.apply;
import static jp.lg.isac.search.Documents.put;
import static jp.lg.isac.search.Documents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions and index are taken apart with one dictionary, whatever happens to it. */
@ParameterizedClass
@EnumSource(Engines.class)
class DictionaryTest {
  private static final Dictionary NAMES = Dictionary.of("庁内便,逓送\n", "");
  private static final Dictionary WORDS = Dictionary.of("", "蒼穹券,ミライパス\n");
  private static final List<SearchChange> TEXTS =
      List.of(put("逓送", "逓送が遅れた"), put("券", "蒼穹券を配る"), put("別", "関わりのない文"));

  @Parameter Engines engines = Engines.LUCENE;

  private Path home;
  private SearchEngine engine;

  @BeforeEach
  void open(@TempDir Path directory) {
    home = directory;
    engine = engines.open(home);
    apply(engine, TEXTS, "1");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void asksByNewNamesAtOnce() {
    assertThat(found("庁内便")).isEmpty();

    engine.takeSynonymsOf(NAMES);

    assertThat(found("庁内便")).containsExactly("逓送");
    assertThat(engine.dictionary().words()).isEqualTo(Dictionary.shipped().words());
  }

  @Test
  void triesNamesWithoutTakingThem() {
    assertThat(titles(engine.trial(query("庁内便"), NAMES))).containsExactly("逓送");
    assertThat(found("庁内便")).isEmpty();
  }

  @Test
  void answersAsItWasMadeUntilTheNewIndexIsComplete() {
    try (var next = engine.rebuild(WORDS)) {
      next.apply(TEXTS);
      assertThat(found("みらいぱす")).doesNotContain("券");
      assertThat(found("蒼穹券")).containsExactly("券");
      next.complete("2");
    }

    assertThat(found("みらいぱす")).startsWith("券");
    assertThat(found("蒼穹券")).containsExactly("券");
    assertThat(engine.dictionary()).isEqualTo(WORDS);
  }

  @Test
  void remembersWhatItWasMadeWith() {
    rebuild(WORDS);
    engine.takeSynonymsOf(NAMES);

    engine.close();
    engine = engines.open(home);

    assertThat(engine.position()).contains("2");
    assertThat(engine.dictionary()).isEqualTo(new Dictionary(NAMES.synonyms(), WORDS.words()));
    assertThat(found("みらいぱす")).startsWith("券");
    assertThat(found("庁内便")).containsExactly("逓送");
  }

  @Test
  void isNotTouchedByWhatDoesNotLoad() {
    var broken = Dictionary.of("ひとり\n", "蒼穹券,未来\n");
    rebuild(WORDS);

    assertThatThrownBy(() -> engine.rebuild(broken)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.takeSynonymsOf(broken))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(engine.dictionary()).isEqualTo(WORDS);
    assertThat(found("みらいぱす")).startsWith("券");
    rebuild(NAMES);
    assertThat(found("庁内便")).containsExactly("逓送");
  }

  private void rebuild(Dictionary dictionary) {
    try (var next = engine.rebuild(dictionary)) {
      next.apply(TEXTS);
      next.complete("2");
    }
  }

  private List<String> found(String text) {
    return titles(engine.search(query(text)));
  }

  private static SearchQuery query(String text) {
    return SearchQuery.of(EVERYBODY, text);
  }
}
