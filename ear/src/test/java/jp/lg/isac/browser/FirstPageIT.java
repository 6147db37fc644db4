package jp.lg.isac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

class FirstPageIT extends InBrowser {
  @Test
  void opensUnderTheBareAddress() {
    var response = page().navigate("/");
    assertThat(response.status()).isEqualTo(200);
  }
}
