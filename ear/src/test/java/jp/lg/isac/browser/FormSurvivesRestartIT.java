package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

class FormSurvivesRestartIT extends InBrowser {
  private static final double AUTOSAVE_MILLISECONDS = 30_000;

  @Test
  void hasWhatWasTypedBeforeTheServersWentDown() {
    signIn("staff@482064");
    page().navigate("/incident/new.xhtml");
    page().locator("#title").fill("書きかけの第一報");
    page().locator("#summary").fill("停電で庁内の端末が次々に落ちた。\n続きは電源が戻ってから書く。");
    assertThat(page().locator("#saved"))
        .containsText(
            "保存", new LocatorAssertions.ContainsTextOptions().setTimeout(AUTOSAVE_MILLISECONDS));

    Product.running().restart();

    page().navigate(Product.running().address() + "/incident/list.xhtml");
    page().locator("#username").fill("staff@482064");
    page().locator("#password").fill(Product.PASSWORD);
    page().locator("#signIn").click();
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("書きかけの第一報"))
        .first()
        .click();
    assertThat(page().locator("#title")).hasValue("書きかけの第一報");
    assertThat(page().locator("#summary")).hasValue("停電で庁内の端末が次々に落ちた。\n続きは電源が戻ってから書く。");
  }
}
