package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What a page answers when a step fails: it is told in our own words, and nothing typed is lost.
 */
class FailuresIT extends InBrowser {
  private static final LocatorAssertions.ContainsTextOptions AFTER_AUTOSAVE =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  private static final Pattern EXPIRED = Pattern.compile(".*/error/expired\\.xhtml\\?.*");
  private static final Pattern INSIDE =
      Pattern.compile("Exception|java\\.|jp\\.lg\\.|SQL|permission denied|Payara");

  @Test
  void bringsBackWhatWasTypedWhenThePagesStateIsGone() {
    beginReport("状態が消えた");
    loseState();

    page().locator("#draft").click();

    page().waitForURL(EXPIRED);
    page().locator("main a.button").click();
    assertThat(page().locator("#title")).hasValue("状態が消えた");
    assertThat(page().locator("#summary")).hasValue("本文もある。");
  }

  @Test
  void bringsItBackWhenThePageWasSavingItself() {
    loseStateOf("自動保存の途中で状態が消えた");

    page().waitForURL(EXPIRED);
    page().locator("main a.button").click();

    assertThat(page().locator("#title")).hasValue("自動保存の途中で状態が消えた");
    assertThat(page().locator("#summary")).hasValue("本文もある。");
  }

  @Test
  void saysThatItCouldNotSaveAndLeavesTheFormAsItIs() throws SQLException {
    signIn("staff@482064");
    page().navigate("/incident/new.xhtml");
    asOwner("revoke insert, update on incident from isac_app");
    try {
      page().locator("#title").fill("保存できない");
      assertThat(page().locator("#trouble"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    } finally {
      asOwner("grant insert, update on incident to isac_app");
    }
    assertThat(page().locator("#title")).hasValue("保存できない");
    Assertions.assertThat(page().content()).doesNotContainPattern(INSIDE);

    page().locator("#summary").fill("もう一度");
    assertThat(page().locator("#saved")).containsText("保存", AFTER_AUTOSAVE);
  }

  @Test
  void answersAFailureWithAPageOfOurOwn() throws SQLException {
    signIn("staff@482064");
    asOwner("revoke select on organisation_contact from isac_app");
    try {
      var answer = page().navigate("/organisation/view.xhtml?code=482064");

      Assertions.assertThat(answer.status()).isEqualTo(500);
      assertThat(page().locator("#problem")).hasText(Pattern.compile("[0-9a-f-]{36}"));
      Assertions.assertThat(page().content()).doesNotContainPattern(INSIDE);
    } finally {
      asOwner("grant select on organisation_contact to isac_app");
    }
  }

  private void beginReport(String title) {
    signIn("staff@482064");
    page().navigate("/incident/new.xhtml");
    page().locator("#title").fill(title);
    page().locator("#summary").fill("本文もある。");
  }

  /** All at once, so that the page does not save itself in between. */
  private void loseStateOf(String title) {
    signIn("staff@482064");
    page().navigate("/incident/new.xhtml");
    loseState();
    page()
        .evaluate(
            """
            values => Object.entries(values).forEach(([id, value]) => {
              const field = document.getElementById(id);
              field.value = value;
              field.dispatchEvent(new Event("input", { bubbles: true }));
            })
            """,
            Map.of("title", title, "summary", "本文もある。"));
  }

  /** As if too many forms were opened since, or the server had begun anew. */
  private void loseState() {
    page()
        .locator("form[data-keep=form] input[name='jakarta.faces.ViewState']")
        .evaluate("input => input.value = '1:1'");
  }

  private static void asOwner(String sql) throws SQLException {
    try (var owner = Product.running().asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
