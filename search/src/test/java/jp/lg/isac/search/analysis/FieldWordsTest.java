package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import jp.lg.isac.search.Dictionary;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
  private static final Dictionary DICTIONARY =
      Dictionary.of("庁内便,逓送\n", "庁内 便,チョウナイ ビン\n蒼穹券,ミライパス\nＬＧＷＡＮ 接続系,エルジーワン セツゾクケイ\n");

  @Test
  void takesWordsApartAsTheDictionarySays() {
    try (var analyzer = new TextAnalyzer(DICTIONARY)) {
      assertThat(analyzer.takenApart("庁内便で蒼穹券を送る")).startsWith("庁内", "便", "で", "蒼穹券", "を");
      assertThat(analyzer.takenApart("LGWAN接続系のPC")).startsWith("lgwan", "接続系", "の");
      assertThat(analyzer.analyze("蒼穹券").words())
          .extracting(Analysis.Token::term)
          .containsExactly("蒼穹券");
    }
  }

  @Test
  void saysWhatElseIsLookedFor() {
    try (var analyzer = new TextAnalyzer(DICTIONARY)) {
      assertThat(analyzer.otherWords("庁内便の遅れ")).containsExactly("逓送の遅れ");
      assertThat(analyzer.withSynonymsOf(Dictionary.of("", "")).otherWords("庁内便")).isEmpty();
    }
  }
}
