package jp.lg.isac.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.lg.isac.dictionary.EntryChange.Said;
import jp.lg.isac.search.Dictionary;
import org.junit.jupiter.api.Test;

class EntryChangeTest {

  @Test
  void tellsNothingOfWhatStayed() {
    var dictionary = Dictionary.of("庁内便,逓送\n", "庁内 便,チョウナイ ビン\n");

    assertThat(EntryChange.between(dictionary, dictionary)).isEmpty();
  }

  @Test
  void tellsWhatWasAddedAndRemoved() {
    assertThat(
            EntryChange.between(
                Dictionary.of("庁内便,逓送\n", ""), Dictionary.of("", "庁内 便,チョウナイ ビン\n")))
        .containsExactly(
            new EntryChange(EntryKind.SYNONYMS, names("庁内便", "逓送"), null),
            new EntryChange(
                EntryKind.WORD, null, new Said(List.of("庁内", "便"), List.of("チョウナイ", "ビン"))));
  }

  @Test
  void seesTheGroupWithMostOfTheNamesAsTheOneThatWasChanged() {
    assertThat(
            EntryChange.between(
                Dictionary.of("便,逓送,配達\n庁内便,逓送,文書便\n", ""), Dictionary.of("庁内便,文書便,巡回便\n", "")))
        .containsExactly(
            new EntryChange(
                EntryKind.SYNONYMS, names("庁内便", "逓送", "文書便"), names("庁内便", "文書便", "巡回便")),
            new EntryChange(EntryKind.SYNONYMS, names("便", "逓送", "配達"), null));
  }

  @Test
  void seesAWordThatIsTakenApartInAnotherWayAsTheSame() {
    assertThat(
            EntryChange.between(
                Dictionary.of("", "庁内 便,チョウナイ ビン\n"), Dictionary.of("", "庁内便,チョウナイビン\n")))
        .containsExactly(
            new EntryChange(
                EntryKind.WORD,
                new Said(List.of("庁内", "便"), List.of("チョウナイ", "ビン")),
                new Said(List.of("庁内便"), List.of("チョウナイビン"))));
  }

  private static Said names(String... names) {
    return new Said(List.of(names), List.of());
  }
}
