package jp.lg.isac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  @Test
  void keepsItsQueryAsItIs() {
    var page = new PageAddress("", "/search.xhtml", "q=%E8%A8%BC%E6%98%8E&type=A&type=B");

    assertThat(page.get()).isEqualTo("/search.xhtml?q=%E8%A8%BC%E6%98%8E&type=A&type=B");
    assertThat(page.parameter("q")).isEqualTo("証明");
    assertThat(page.parameter("none")).isEmpty();
  }

  @Test
  void changesAParameterAndDropsAnEmptyOne() {
    var page = new PageAddress("/isac", "/incident/list.xhtml", "a=1&cursor=x");

    assertThat(page.with(Map.of("cursor", "y z")))
        .isEqualTo("/isac/incident/list.xhtml?a=1&cursor=y+z");
    assertThat(page.with(Map.of("cursor", ""))).isEqualTo("/isac/incident/list.xhtml?a=1");
  }

  @Test
  void readsABrokenEscapeAsItStands() {
    assertThat(new PageAddress("", "/", "q=%zz").parameter("q")).isEqualTo("%zz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/incident/list.xhtml?cursor=a", "/a//b"})
  void mayBeRedirectedToOnThisHost(String address) {
    assertThat(PageAddress.isOurs(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "/a\nb", "a"})
  void mayNotBeRedirectedElsewhere(String address) {
    assertThat(PageAddress.isOurs(address)).isFalse();
  }
}
