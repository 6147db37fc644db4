package jp.lg.isac.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityScanTest {
  private static final Map<IdentityKind, List<String>> OWN =
      Map.of(
          IdentityKind.ORGANISATION_NAME, List.of("緑浜市", "緑浜"),
          IdentityKind.ORGANISATION_KANA, List.of("みどりはまし"),
          IdentityKind.ORGANISATION_CODE, List.of("482030"),
          IdentityKind.DOMAIN, List.of("city.midorihama.example"),
          IdentityKind.PERSON, List.of("三雲 歩"));

  private final IdentityScan scan = new IdentityScan(OWN, EnumSet.allOf(IdentityKind.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本日、緑浜市の庁舎で | ORGANISATION_NAME | 緑浜市",
        "緑浜の職員 | ORGANISATION_NAME | 緑浜",
        "緑　浜 市役所 | ORGANISATION_NAME | 緑　浜 市",
        "ミドリハマシ | ORGANISATION_KANA | ミドリハマシ",
        "ﾐﾄﾞﾘﾊﾏｼの件 | ORGANISATION_KANA | ﾐﾄﾞﾘﾊﾏｼ",
        "団体コード４８２０３０。 | ORGANISATION_CODE | ４８２０３０",
        "宛先 info@CITY.Midorihama.example へ | DOMAIN | CITY.Midorihama.example",
        "担当 三雲歩 | PERSON | 三雲歩",
        "電話 0123-45-6789 まで | TELEPHONE | 0123-45-6789",
        "電話（０１２３）４５−６７８９ | TELEPHONE | （０１２３）４５−６７８９",
        "携帯09012345678 | TELEPHONE | 09012345678",
        "送信元192.168.10.1から | IP_ADDRESS | 192.168.10.1",
        "送信元192[.]168[.]10[.]1から | IP_ADDRESS | 192[.]168[.]10[.]1",
        "宛先 2001:db8::1 へ | IP_ADDRESS | 2001:db8::1",
        "C:\\Users\\mikumo\\report.docx を開く | PATH | C:\\Users\\mikumo\\report.docx"
      })
  void findsWhatTellsWhoseItIs(String text, IdentityKind kind, String found) {
    assertThat(scan.hits("/summary", text))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.kind()).isEqualTo(kind);
              assertThat(hit.text()).isEqualTo(found);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1482030件",
        "2026-11-22 10:30:00 に",
        "版 1.2.3.4.5",
        "std::string と a:b",
        "300.1.1.1",
        "桜台市"
      })
  void leavesAloneWhatTellsNothing(String text) {
    assertThat(scan.hits("/summary", text)).isEmpty();
  }

  @Test
  void countsWhatStandsThereSeveralTimesAndShowsWhatIsAroundIt() {
    assertThat(scan.hits("/body", "窓口のある緑浜市。\n緑浜市では"))
        .containsExactly(
            new IdentityHit("/body", IdentityKind.ORGANISATION_NAME, "緑浜市", "窓口のある緑浜市。 緑浜市では", 2));
  }

  @Test
  void masksWhatIsHiddenAndNothingElse() {
    assertThat(scan.masked("緑浜市の三雲 歩が緑浜市で", Set.of("緑浜市"))).isEqualTo("●●の三雲 歩が●●で");
  }

  @Test
  void looksForNothingButWhatItIsAskedFor() {
    var persons = new IdentityScan(OWN, EnumSet.of(IdentityKind.PERSON));

    assertThat(persons.hits("/body", "緑浜市 三雲歩 192.168.1.1"))
        .extracting(IdentityHit::text)
        .containsExactly("三雲歩");
  }
}
