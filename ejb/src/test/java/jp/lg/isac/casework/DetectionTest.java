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

  @ParameterizedTest
  @CsvSource({
    "https://例え.jp/a?b=C, URL, https://xn--r8jz45g.jp/a?b=C",
    "http://日本語.example, URL, http://xn--wgv71a119e.example",
    "接続先はhxxps[:]//例え[.]jp/aへ, URL, https://xn--r8jz45g.jp/a",
    "hxxps://例え.テストに接続, URL, https://xn--r8jz45g.xn--zckzah",
    "http://www.例え.jp:8080/x, URL, http://www.xn--r8jz45g.jp:8080/x",
    "https://bank.example@例え.jp/, URL, https://bank.example@xn--r8jz45g.jp/",
    "http://evil.exampleへ接続した.次に, URL, http://evil.example",
    "http://192.0.2.1/aで確認.次に, URL, http://192.0.2.1/a",
    "（例え.jp）, DOMAIN, xn--r8jz45g.jp",
    "sub[.]例え[.]jpへ, DOMAIN, sub.xn--r8jz45g.jp",
    "例え[.]テスト, DOMAIN, xn--r8jz45g.xn--zckzah",
    "bücher.example, DOMAIN, xn--bcher-kva.example",
    "差出人はinfo@例え.jpから, MAIL, info@xn--r8jz45g.jp",
    "info[@]例え[.]テスト, MAIL, info@xn--r8jz45g.xn--zckzah",
  })
  void findsInternationalisedNames(String text, IndicatorKind kind, String value) {
    assertThat(Detection.in(text)).containsExactly(new Found(kind, value));
  }

  @ParameterizedTest
  @CsvSource({
    "version 1.2.3.4",
    "Version: 1.2.3.4",
    "VER.1.2.3.4",
    "Ver 1.2.3.4",
    "ver. 1.2.3.4",
    "v1.2.3.4",
    "(V 1.2.3.4)",
    "バージョン1.2.3.4",
    "バージョンは1.2.3.4",
    "バージョン番号：１．２．３．４",
    "版 1.2.3.4",
    "版数1.2.3.4",
    "1.2.3.4版",
    "バージョン1.2.3.4から1.2.3.5へ",
    "v1.2.3.4 → 1.2.3.5",
  })
  void takesNoVersionForAnAddress(String text) {
    assertThat(Detection.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IPv4 203.0.113.5",
    "srv 203.0.113.5",
    "バージョン情報を203.0.113.5から取得",
    "ver 203[.]0[.]113[.]5",
    "バージョン1.2.3.4の機器が203.0.113.5へ",
  })
  void takesAnAddressForOneBesideSuchWords(String text) {
    assertThat(Detection.in(text)).containsExactly(new Found(IndicatorKind.IP, "203.0.113.5"));
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
    "確認した．Windowsを再起動した．",
    "確認した.VPN装置は",
    "確認した.ウイルスは",
    "図面.jww 台帳.xdw",
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
    "DOMAIN, a.xn--r8jz45g.jp, a[.]xn--r8jz45g[.]jp（a[.]例え[.]jp）",
    "URL, http://xn--r8jz45g.jp/x, hxxp://xn--r8jz45g[.]jp/x（hxxp://例え[.]jp/x）",
    "MAIL, a@xn--r8jz45g.jp, a[@]xn--r8jz45g[.]jp（a[@]例え[.]jp）",
  })
  void readsAgainWhatItDefanged(IndicatorKind kind, String value, String defanged) {
    var found = new Found(kind, value);

    assertThat(found.defanged()).isEqualTo(defanged);
    assertThat(Detection.in(defanged)).containsExactly(found);
  }
}
