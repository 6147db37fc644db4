package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.lg.isac.search.analysis.QueryText.Part;
import jp.lg.isac.search.analysis.QueryText.Scope;
import org.junit.jupiter.api.Test;

class QueryTextTest {

  @Test
  void readsWordsPhrasesAndMinus() {
    var text = QueryText.parse("停電　復旧 -\"計画 停電\" “庁舎 内” －断水");

    assertThat(text.wanted())
        .containsExactly(List.of(word("停電")), List.of(word("復旧")), List.of(phrase("庁舎 内")));
    assertThat(text.unwanted()).containsExactly(phrase("計画 停電"), word("断水"));
  }

  @Test
  void readsAlternatives() {
    assertThat(QueryText.parse("停電 OR 断水 OR \"回線 障害\" 庁舎").wanted())
        .containsExactly(List.of(word("停電"), word("断水"), phrase("回線 障害")), List.of(word("庁舎")));
  }

  @Test
  void readsWhereAPartMustStand() {
    assertThat(QueryText.parse("title:停電 TAG：\"初動 対応\" 種別:記事 -title:訓練"))
        .isEqualTo(
            new QueryText(
                List.of(
                    List.of(new Part("停電", false, Scope.TITLE)),
                    List.of(new Part("初動 対応", true, Scope.TAG)),
                    List.of(new Part("記事", false, Scope.TYPE))),
                List.of(new Part("訓練", false, Scope.TITLE))));
  }

  @Test
  void takesSignsThatMakeNoSenseLiterally() {
    assertThat(QueryText.parse("OR - a-b \"停電 title: c:d OR").parts())
        .containsExactly(
            word("OR"),
            word("-"),
            word("a-b"),
            word("\"停電"),
            word("title:"),
            word("c:d"),
            word("OR"));
    assertThat(QueryText.parse(" \"\" ").isEmpty()).isTrue();
    assertThat(QueryText.parse("a OR OR b").parts())
        .containsExactly(word("a"), word("OR"), word("b"));
  }

  private static Part word(String text) {
    return new Part(text, false, Scope.ANYWHERE);
  }

  private static Part phrase(String text) {
    return new Part(text, true, Scope.ANYWHERE);
  }
}
