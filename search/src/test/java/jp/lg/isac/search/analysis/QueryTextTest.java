package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import jp.lg.isac.search.analysis.QueryText.Part;
import org.junit.jupiter.api.Test;

class QueryTextTest {

  @Test
  void readsWordsPhrasesAndMinus() {
    assertThat(QueryText.parse("停電　復旧 -\"計画 停電\" “庁舎 内” －断水").parts())
        .containsExactly(
            new Part("停電", false, false),
            new Part("復旧", false, false),
            new Part("計画 停電", true, true),
            new Part("庁舎 内", true, false),
            new Part("断水", false, true));
  }

  @Test
  void takesSignsThatMakeNoSenseLiterally() {
    assertThat(QueryText.parse("- a-b \"停電 c").parts())
        .containsExactly(
            new Part("-", false, false),
            new Part("a-b", false, false),
            new Part("\"停電", false, false),
            new Part("c", false, false));
    assertThat(QueryText.parse(" \"\" ").parts()).isEmpty();
  }
}
