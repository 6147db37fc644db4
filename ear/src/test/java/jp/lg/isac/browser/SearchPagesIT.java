package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

/** Finding, narrowing down, reading and coming back to the same place. */
class SearchPagesIT extends InBrowser {
  private static final String STAFF = "staff@482013";
  private static final String RESULTS = "/search/results.xhtml";
  private static final Pattern OF_RESULTS = Pattern.compile(".*/search/results\\.xhtml\\?.*");

  @Test
  void findsByKanaNarrowsDownOpensAndComesBackToTheSamePlace() {
    signIn(STAFF);
    page().navigate(RESULTS);
    page().locator("#words").fill("らんさむ");
    page().locator("main form.filters button.primary").click();
    assertThat(page().locator("main mark").first()).containsText("ランサム");

    page().locator(".narrowing summary").click();
    page().locator("#type-SHARED_REPORT").check();
    page().locator("#type-ARTICLE").check();
    page().locator(".narrowing button").click();
    assertThat(page())
        .hasURL(
            Pattern.compile(
                ".*type=SHARED_REPORT&type=ARTICLE.*|.*type=ARTICLE&type=SHARED_REPORT.*"));
    assertThat(page().locator("#type-ARTICLE")).isChecked();
    var address = page().url();
    var total = page().locator("main p[role=status]").textContent();
    var second = page().locator(".things h2 a").nth(1);
    var title = second.textContent().strip();
    second.click();
    assertThat(page().locator("h1")).containsText(title);

    page().goBack();

    assertThat(page()).hasURL(address);
    assertThat(page().locator("main p[role=status]")).hasText(total);
    assertThat(page().locator("#words")).hasValue("らんさむ");
    assertThat(page().locator("#type-SHARED_REPORT")).isChecked();
    assertThat(page().locator(".things h2 a").nth(1)).hasText(title);
  }

  @Test
  void offersWhatMayBeMeant() {
    signIn(STAFF);
    page().navigate(RESULTS + "?q=ランサムウェマ&type=ARTICLE");
    assertThat(page().locator("main")).containsText("もしかして");
    Axe.check(page());

    page()
        .locator(
            "main p a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("ランサムウェア"))
        .first()
        .click();

    assertThat(page().locator("#words")).hasValue(Pattern.compile("ランサムウェア.*"));
    assertThat(page().locator("#type-ARTICLE")).isChecked();
  }

  @Test
  void isUsedByKeyboardAlone() {
    var keyboard = new Keyboard(page());
    page().navigate("/");
    keyboard.signIn(STAFF);
    page().navigate(RESULTS);
    keyboard.type("#words", "いたく");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(OF_RESULTS);
    keyboard.to(".narrowing summary");
    page().keyboard().press("Enter");
    keyboard.to("#type-SHARED_REPORT");
    page().keyboard().press("Space");
    keyboard.enter(".narrowing button");
    assertThat(page().locator("#type-SHARED_REPORT")).isChecked();
    keyboard.enter(".things h2 a");
    assertThat(page()).hasURL(Pattern.compile(".*/shared-report/detail\\.xhtml.*"));
  }

  @Test
  void fitsATelephoneWithoutBarriers() {
    signIn(STAFF);
    page().setViewportSize(360, 800);
    page().navigate(RESULTS + "?q=委託先&tlp=GREEN");
    assertThat(page().locator(".narrowing")).hasAttribute("open", Pattern.compile(".*"));
    Axe.check(page());
    assertThat(
            (boolean)
                page()
                    .evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
  }

  @Test
  void savesTheHitsAsAFile() {
    signIn(STAFF);
    page().navigate(RESULTS + "?q=ランサムウェア");
    for (var ending : new String[] {"csv", "xlsx"}) {
      Locator link = page().locator("main a[href*='hits." + ending + "']");
      Download file = page().waitForDownload(link::click);
      assertThat(file.suggestedFilename()).endsWith("." + ending);
      assertThat(file.failure()).isNull();
    }
  }

  @Test
  void saysThatAQuestionIsTooLong() {
    signIn(STAFF);
    page().navigate(RESULTS + "?q=" + "a".repeat(1_001));
    assertThat(page().locator("[role=alert]").first()).containsText("1,000文字以内");
  }
}
