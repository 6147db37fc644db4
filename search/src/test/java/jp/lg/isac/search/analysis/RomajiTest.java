package jp.lg.isac.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomajiTest {

  @ParameterizedTest
  @CsvSource({
    "itaku, イタク",
    "shinbun, シンブン",
    "shimbun, シンブン",
    "sinnbunn, シンブン",
    "kin'yuu, キンユウ",
    "happyou, ハッピョウ",
    "matcha, マッチャ",
    "tyousa, チョウサ",
    "sa-ba-, サーバー",
    "fisshingu, フィッシング",
  })
  void readsHepburnKunreiAndKeyboardSpelling(String typed, String katakana) {
    assertThat(Romaji.spellings(typed)).first().isEqualTo(katakana);
  }

  @Test
  void readsAnOAsAnATooAndShortAsLong() {
    assertThat(Romaji.spellings("ransomu")).startsWith("ランソム", "ランサム").contains("ランソウム");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "abc", "cve-2023", "停電"})
  void leavesOtherWordsAlone(String typed) {
    assertThat(Romaji.spellings(typed)).isEmpty();
  }
}
