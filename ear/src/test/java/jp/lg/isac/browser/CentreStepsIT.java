package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The centre at its desk, and an author who lets more read what the centre read first. */
class CentreStepsIT extends InBrowser {
  private final String title = "受付の確認 " + UUID.randomUUID();

  @Test
  void proposesATlpJoinsReportsAndHandsOver() {
    String one = sent("staff@482048", title);
    String other = sent("staff@482021", "別の団体の " + title);
    signIn("analyst@990001");
    page().navigate(one);

    page().locator("#tlp").selectOption("AMBER");
    page().locator("#reason").fill("関係する団体に限る内容です。");
    Axe.check(page());
    page().locator("#propose").click();
    assertThat(page().locator("main")).containsText("関係する団体に限る内容です。");

    page().locator("#join").click();
    assertThat(page().locator(".notice-error")).containsText("アドレス");
    page().locator("#other").fill(other);
    page().locator("#join").click();
    assertThat(page().locator("section[aria-labelledby=links]")).containsText("別の団体の");

    page().navigate("/desk/centre.xhtml?show=ALL");
    assertThat(page().locator("tr", new Page.LocatorOptions().setHasText("別の団体の " + title)))
        .containsText("ほかに1件");
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("交代の引き継ぎ")).first().click();
    page().locator("#note").fill("引き継ぐこと " + title);
    page().locator("#write").click();
    assertThat(page().locator("section[aria-labelledby=notes]")).containsText("引き継ぐこと " + title);
    Axe.check(page());
    Assertions.assertThat(page().url()).contains("since=");
  }

  @Test
  void showsWhomAWiderAudienceReachesBeforeItIsSent() {
    sent("staff@482048", title);
    signIn("staff@482048");
    page().navigate("/incident/list.xhtml");
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)).click();
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("共有先を広げる")).click();
    page().locator("#body").fill("全国の団体に役立つため共有します。");
    page().locator("#audience").selectOption("ALL");
    page().locator("#send").click();
    assertThat(page().locator(".notice-warning")).containsText("もう一度ボタンを押してください");
    Assertions.assertThat(isReadBy("staff@492019")).isFalse();
    Axe.check(page());

    page().locator("#send").click();

    assertThat(page().locator("h1")).hasText(title);
    Assertions.assertThat(isReadBy("staff@492019")).isTrue();
  }

  /** Sends a report to the centre, and answers where the centre reads it. */
  private static String sent(String account, String title) {
    String incident =
        """
        {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE",
         "summary":"端末の挙動がおかしい。","tlp":"GREEN","audience":{"scope":"CENTRE"}}
        """
            .formatted(title, Instant.now().minus(1, ChronoUnit.HOURS));
    var response = Product.running().as(account).post("/api/v1/incidents", incident);
    Assertions.assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    Rest analyst = Product.running().as("analyst@990001");
    return Rest.object(analyst.get("/api/v1/shared-reports?limit=5")).getJsonArray("items").stream()
        .map(item -> item.asJsonObject())
        .filter(item -> title.equals(item.getString("title", null)))
        .map(item -> "/shared-report/detail.xhtml?id=" + item.getString("id"))
        .findFirst()
        .orElseThrow();
  }

  private boolean isReadBy(String account) {
    return Product.running().as(account).get("/api/v1/shared-reports").body().contains(title);
  }
}
