package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.lg.isac.search.analysis.QueryText.Part;
import jp.lg.isac.search.analysis.QueryText.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @Test
  void readsWordsPhrasesAndMinus() {
    assertThat(QueryText.parse("停電　復旧 -\"計画 停電\" “庁舎 内” －断水").parts())
        .extracting(Part::text, Part::phrase, Part::unwanted)
        .containsExactly(
            tuple("停電", false, false),
            tuple("復旧", false, false),
            tuple("計画 停電", true, true),
            tuple("庁舎 内", true, false),
            tuple("断水", false, true));
  }

  @Test
  void readsWhereAPartMustStand() {
    assertThat(QueryText.parse("title:停電 TAG:\"初動 対応\" -種類：研修 type:report").parts())
        .extracting(Part::text, Part::phrase, Part::unwanted, Part::place)
        .containsExactly(
            tuple("停電", false, false, Place.TITLE),
            tuple("初動 対応", true, false, Place.TAG),
            tuple("COURSE", false, true, Place.TYPE),
            tuple("SHARED_REPORT", false, false, Place.TYPE));
  }

  @Test
  void readsWhatMayStandForAnother() {
    assertThat(QueryText.parse("停電 OR 断水 復旧").parts())
        .extracting(Part::text, Part::alternative)
        .containsExactly(tuple("停電", false), tuple("断水", true), tuple("復旧", false));
  }

  @Test
  void knowsWhereAPartStands() {
    var text = "停電 -\"断水\" title:復旧";

    assertThat(QueryText.parse(text).parts())
        .allSatisfy(part -> assertThat(text.substring(part.start())).startsWith(part.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "a-b",
        "\"停電",
        "OR",
        "ORB",
        "title:",
        "http://example.jp",
        "type:なにか",
        "タグ：",
        "::"
      })
  void takesSignsThatMakeNoSenseLiterally(String text) {
    assertThat(QueryText.parse(text).parts())
        .extracting(Part::text, Part::place, Part::alternative)
        .containsExactly(tuple(text, Place.ANYWHERE, false));
  }

  @Test
  void passesOverWhatAsksForNothing() {
    assertThat(QueryText.parse(" \"\" ").parts()).isEmpty();
    assertThat(QueryText.parse("OR 停電 OR").parts())
        .extracting(Part::text, Part::alternative)
        .containsExactly(tuple("OR", false), tuple("停電", false), tuple("OR", false));
  }
}
