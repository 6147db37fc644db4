package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * From a case that a town shares to a page that anybody reads, and that knows nothing of the town.
 */
class LessonToPublicIT extends InBrowser {
  private static final String TOWN = "staff@482013";

  private final String title = "教訓になる事案 " + UUID.randomUUID();
  private final String slug = "lesson-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void leadsFromACaseToAPublicPage() {
    String incident = closedCase();
    String report = reportOf(title);

    signIn("analyst@990001");
    page().navigate("/shared-report/detail.xhtml?id=" + report);
    button("教訓を記事に書く");
    assertThat(page().locator("#body")).hasValue(Pattern.compile("訓練を続ける"));
    page().locator("#title").fill("添付を開いてしまったときの教訓");
    page().locator("#tlp").selectOption("CLEAR");
    page().getByLabel("すべての団体", new Page.GetByLabelOptions()).first().check();
    button("公開する");
    assertThat(page().locator("h1")).hasText("添付を開いてしまったときの教訓");
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("一般への公開")).click();
    page().locator("#slug").fill(slug);
    button("公開を提案する");
    assertThat(page().locator("main")).containsText("確認待ち");
    Axe.check(page());
    String opening = page().url();

    page().context().clearCookies();
    signIn("admin@990001");
    page().navigate(opening);
    button("確認して公開する");
    assertThat(page().locator("main")).containsText("公開中");

    page().context().clearCookies();
    page().navigate("/public/articles/" + slug);
    assertThat(page().locator("h1")).hasText("添付を開いてしまったときの教訓");
    assertThat(page().locator("main")).containsText("訓練を続ける");
    Axe.check(page());
    Assertions.assertThat(page().content())
        .doesNotContain("見本市", "482013", incident, report, title, ".xhtml");
    Assertions.assertThat(page().context().cookies()).isEmpty();
  }

  private void button(String name) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private String closedCase() {
    Rest town = Product.running().as(TOWN);
    var sent =
        town.post(
            "/api/v1/incidents",
            """
            {"kind":"INCIDENT","title":"%s","occurredAt":"%s","causeClass":"MALWARE",
             "summary":"端末の挙動がおかしい。","tlp":"GREEN","audience":{"scope":"ALL"}}
            """
                .formatted(title, Instant.now().minus(Duration.ofHours(2))));
    String incident = Rest.object(sent).getString("id");
    var closed =
        town.post(
            "/api/v1/incidents/" + incident + "/reports",
            """
            {"stage":"FINAL","body":"終わり","lesson":{"cause":"添付を開いた",
             "response":"端末を隔離した","prevention":"訓練を続ける"}}
            """);
    Assertions.assertThat(closed.statusCode()).as(closed.body()).isEqualTo(201);
    return incident;
  }

  private static String reportOf(String title) {
    return Rest.object(
            Product.running().as("analyst@990001").get("/api/v1/shared-reports?limit=100"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(report -> title.equals(report.getString("title", null)))
        .map(report -> report.getString("id"))
        .findFirst()
        .orElseThrow();
  }
}
