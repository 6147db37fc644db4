package jp.lg.isac.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Dictionary.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WantedDictionaryTest {
  private static final Dictionary SYNONYMS = Dictionary.of("庁内便,逓送\n", "");
  private static final Dictionary WORDS = Dictionary.of("", "庁内 便,チョウナイ ビン\n");
  private static final Dictionary BROKEN =
      new Dictionary(List.of(), List.of(new Word(List.of("庁内", "便"), List.of("チョウナイ"))));

  private final FakeDatabase database = new FakeDatabase();
  private final FakeEditions editions = new FakeEditions();
  private final FakeEngine engine = new FakeEngine();
  private final IndexUpkeep upkeep =
      new IndexUpkeep(engine, database.log, database.documents, database.aside, editions.wanted);

  @BeforeEach
  void startAtTheBeginning() {
    engine.standAt("1:0");
  }

  @Test
  void beginsWithWhatComesWithTheProduct() throws Exception {
    editions.wanted.look();

    assertThat(upkeep.hasOtherWords()).isFalse();
    assertThat(upkeep.dictionary().isInUse()).isTrue();
    assertThat(upkeep.dictionary().edition()).isNull();
  }

  @Test
  void asksBySynonymsAtOnceAndMakesTheIndexAnewForWords() throws Exception {
    editions.put(1, new Dictionary(SYNONYMS.synonyms(), Dictionary.shipped().words()));
    editions.wanted.look();
    upkeep.renewSynonyms();
    assertThat(engine.dictionary().synonyms()).isEqualTo(SYNONYMS.synonyms());
    assertThat(upkeep.hasOtherWords()).isFalse();

    editions.put(2, new Dictionary(SYNONYMS.synonyms(), WORDS.words()));
    editions.wanted.look();
    assertThat(upkeep.hasOtherWords()).isTrue();
    assertThat(upkeep.dictionary().isInUse()).isFalse();
    upkeep.rebuild();

    assertThat(engine.dictionary().words()).isEqualTo(WORDS.words());
    assertThat(upkeep.hasOtherWords()).isFalse();
    assertThat(upkeep.dictionary().isInUse()).isTrue();
    assertThat(upkeep.dictionary().edition()).isEqualTo(2);
  }

  @Test
  void keepsTheLastOneThatLoads() throws Exception {
    editions.put(1, WORDS);
    editions.wanted.look();
    upkeep.rebuild();
    editions.put(2, BROKEN);
    editions.wanted.look();
    upkeep.renewSynonyms();

    assertThat(upkeep.hasOtherWords()).isFalse();
    assertThat(engine.dictionary()).isEqualTo(WORDS);
    assertThat(upkeep.dictionary().edition()).isEqualTo(1);
    assertThat(upkeep.view().dictionary().refused())
        .satisfies(refused -> assertThat(refused.edition()).isEqualTo(2))
        .satisfies(refused -> assertThat(refused.error()).contains("READINGS", "庁内便"));

    editions.put(2, SYNONYMS);
    editions.wanted.look();
    assertThat(upkeep.dictionary().refused()).isNull();
  }

  /** After a restart it knows of no edition that loads, but the index has its dictionary. */
  @Test
  void keepsWhatTheIndexHasWhereNoneLoads() throws Exception {
    try (var next = engine.rebuild(WORDS)) {
      next.complete("1:0");
    }
    editions.put(2, BROKEN);
    editions.wanted.look();
    upkeep.renewSynonyms();
    upkeep.rebuild();

    assertThat(engine.dictionary()).isEqualTo(WORDS);
    assertThat(upkeep.hasOtherWords()).isFalse();
  }

  @Test
  void leavesTheIndexAloneBeforeItHasLooked() {
    engine.takeSynonymsOf(SYNONYMS);

    upkeep.renewSynonyms();

    assertThat(engine.dictionary().synonyms()).isEqualTo(SYNONYMS.synonyms());
  }
}
