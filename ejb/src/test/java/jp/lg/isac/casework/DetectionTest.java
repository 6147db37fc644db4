package jp.lg.isac.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, IP, 203.0.113.5",
    "203[.]0[.]113[.]5, IP, 203.0.113.5",
    "2001:db8::1, IP, 2001:db8::1",
    "2001[:]db8[:][:]1, IP, 2001:db8::1",
    "EVIL[.]Example[.]com, DOMAIN, evil.example.com",
    "evil(dot)example[dot]jp, DOMAIN, evil.example.jp",
    "ｅｖｉｌ．ｅｘａｍｐｌｅ．ｊｐ, DOMAIN, evil.example.jp",
    "hxxps://Evil[.]example[.]com/Pfad?a=B, URL, https://evil.example.com/Pfad?a=B",
    "hXXp[://]evil[.]example:8080/x, URL, http://evil.example:8080/x",
    "staff[@]evil[.]example[.]com, MAIL, staff@evil.example.com",
    "D41D8CD98F00B204E9800998ECF8427E, HASH, d41d8cd98f00b204e9800998ecf8427e",
  })
  void understandsWhatIsDefangedOrNot(String text, IndicatorKind kind, String value) {
    assertThat(Detection.in(text)).containsExactly(new Found(kind, value));
  }

  @Test
  void findsEachOnceBetweenJapaneseLetters() {
    var text =
        """
        通信先はhxxp://evil[.]example/a.php、続いてevil2[.]exampleへ接続（203.0.113.9）。
        差出人「info[@]evil[.]example」。もう一度203[.]0[.]113[.]9から。
        """;

    assertThat(Detection.in(text))
        .containsExactly(
            new Found(IndicatorKind.URL, "http://evil.example/a.php"),
            new Found(IndicatorKind.MAIL, "info@evil.example"),
            new Found(IndicatorKind.IP, "203.0.113.9"),
            new Found(IndicatorKind.DOMAIN, "evil2.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "請求書.pdf invoice.pdf setup.exe",
    "12:30:45に確認",
    "版は1.2.3.4.5",
    "999.1.1.1",
    "1234567890abcdef",
    "::",
  })
  void takesNothingElseForOne(String text) {
    assertThat(Detection.in(text)).isEmpty();
  }

  @Test
  void takesWhatEndsLikeAFileForADomainIfItIsDefanged() {
    assertThat(Detection.in("evil[.]zip"))
        .containsExactly(new Found(IndicatorKind.DOMAIN, "evil.zip"));
  }

  @ParameterizedTest
  @CsvSource({
    "URL, https://evil.example.com:8080/a.php, hxxps://evil[.]example[.]com:8080/a.php",
    "DOMAIN, evil.example, evil[.]example",
    "MAIL, a.b@evil.example, a[.]b[@]evil[.]example",
    "IP, 203.0.113.5, 203[.]0[.]113[.]5",
    "IP, 2001:db8::1, 2001[:]db8[:][:]1",
  })
  void readsAgainWhatItDefanged(IndicatorKind kind, String value, String defanged) {
    var found = new Found(kind, value);

    assertThat(found.defanged()).isEqualTo(defanged);
    assertThat(Detection.in(defanged)).containsExactly(found);
  }
}
