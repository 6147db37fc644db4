package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

/**
 * Charts are drawn, and the script that draws them is the only one that a page allows within it.
 */
class TrendsPageIT extends InBrowser {
  private static final String POLICY = "content-security-policy";

  @Test
  void drawsTheNumbersOfItsTable() {
    List<String> complaints = new CopyOnWriteArrayList<>();
    page().onConsoleMessage(message -> complaints.add(message.text()));
    page().onPageError(complaints::add);
    signIn("analyst@990001");
    page().navigate("/analysis/trends.xhtml?months=36");

    assertThat(page().locator("canvas")).hasCount(3);
    Object drawn =
        page()
            .evaluate("() => Chart.getChart('causeChart_canvas').data.datasets[0].data.join(' ')");
    var written = String.join(" ", page().locator("#by-cause ~ table td.number").allTextContents());
    assertThat(written).isNotEmpty().isEqualTo(drawn);
    assertThat(complaints).isEmpty();
    Axe.check(page());
    page().setViewportSize(360, 800);
    Axe.check(page());
    assertThat(page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void allowsScriptWithinThePageOnlyWhereAChartNeedsIt() {
    signIn("analyst@990001");
    var chart =
        Objects.requireNonNull(page().navigate("/analysis/trends.xhtml")).headerValue(POLICY);
    var again =
        Objects.requireNonNull(page().navigate("/analysis/trends.xhtml")).headerValue(POLICY);
    var list =
        Objects.requireNonNull(page().navigate("/shared-report/list.xhtml")).headerValue(POLICY);
    assertThat(chart).contains("'nonce-").isNotEqualTo(again).doesNotContain("unsafe");
    assertThat(list).doesNotContain("nonce").contains("script-src 'self'");
    assertThat(page().locator("head script:not([src])")).hasCount(0);
  }
}
