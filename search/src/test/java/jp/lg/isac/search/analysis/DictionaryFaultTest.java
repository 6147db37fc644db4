package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.lg.isac.search.Dictionary;
import jp.lg.isac.search.Dictionary.Word;
import jp.lg.isac.search.analysis.DictionaryFault.Kind;
import jp.lg.isac.search.analysis.DictionaryFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryFaultTest {

  @Test
  void hasNothingAgainstWhatComesWithTheProduct() {
    assertThat(DictionaryFault.in(Dictionary.shipped())).isEmpty();
    assertThat(Dictionary.shipped().synonyms()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          標的型 攻撃  | ヒョウテキガタ コウゲキ |
          lgwan 接続系 | えるじーわん せつぞくけい |
          標的型 攻撃  | ヒョウテキガタ          | READINGS
          標的型       |                         | READINGS
          標的型 攻撃  | ヒョウテキガタ 攻撃     | NOT_KANA
          lgwan        | エルジーワン            | LATIN
          便           | ビン                    | TOO_SHORT
          庁内、便     | チョウナイビン          | SIGN
          庁内#便      | チョウナイビン          | SIGN
          """,
      delimiter = '|')
  void saysWhyAWordDoesNotLoad(String parts, String readings, Reason reason) {
    var word = new Word(split(parts), readings == null ? List.of() : split(readings));
    var faults = DictionaryFault.in(new Dictionary(List.of(), List.of(word)));

    assertThat(faults).extracting(DictionaryFault::reason).isEqualTo(listOf(reason));
    if (reason == null) {
      new TextAnalyzer(new Dictionary(List.of(), List.of(word))).close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          誤送付;誤送信         |
          誤送付                | ONE_NAME
          サーバー;ｻｰﾊﾞｰ;さーばー | ONE_NAME
          誤送付;;誤送信        | EMPTY
          誤送付;誤,送信        | SIGN
          誤送付;便             | TOO_SHORT
          #誤送付;誤送信        | SIGN
          """,
      delimiter = '|')
  void saysWhyNamesDoNotLoad(String names, Reason reason) {
    var faults = DictionaryFault.in(new Dictionary(List.of(List.of(names.split(";"))), List.of()));

    assertThat(faults).extracting(DictionaryFault::reason).isEqualTo(listOf(reason));
  }

  @Test
  void saysInWhichLine() {
    var dictionary = Dictionary.of("# names\n誤送付,誤送信\n\nひとり\n", "庁内 便,チョウナイ ビン\n庁内便,チョウナイビン\n");

    assertThat(DictionaryFault.in(dictionary))
        .containsExactly(
            new DictionaryFault(Kind.SYNONYMS, 2, Reason.ONE_NAME, "ひとり"),
            new DictionaryFault(Kind.WORDS, 2, Reason.TWICE, "庁内便"));
    assertThatThrownBy(() -> new TextAnalyzer(dictionary))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ひとり");
  }

  @Test
  void readsWhatItWrote() {
    var dictionary = Dictionary.of("誤送付,誤送信,誤配信\n", "個人情報 保護 委員会,コジンジョウホウ ホゴ イインカイ\n");

    assertThat(Dictionary.of(dictionary.synonymLines(), dictionary.wordLines()))
        .isEqualTo(dictionary);
    assertThat(dictionary.words().getFirst().surface()).isEqualTo("個人情報保護委員会");
  }

  private static List<String> split(String text) {
    return List.of(text.split(" "));
  }

  private static List<Reason> listOf(Reason reason) {
    return reason == null ? List.of() : List.of(reason);
  }
}
