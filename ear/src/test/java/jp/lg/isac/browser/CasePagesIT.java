package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePagesIT extends InBrowser {
  private static final String STAFF = "staff@482056";

  @ParameterizedTest
  @CsvSource({
    "staff@482056,/incident/report.xhtml?id=",
    "staff@482056,/incident/clocks.xhtml?id=",
    "staff@482056,/incident/recall.xhtml?id=",
    "staff@482056,/incident/detail.xhtml?id=",
    "staff@482056,/incident/approval.xhtml?id=",
    "admin@482056,/incident/approval-rule.xhtml?x=",
    "admin@990001,/duty/rules.xhtml?x=",
    "admin@990001,/duty/rule.xhtml?code=personal-information-first&version=1&x=",
  })
  void hasNoBarrierInEitherLanguage(String account, String path) {
    String id = send("画面の検査");
    signIn(account);
    page().navigate(path + id);
    Axe.check(page());
    page().setViewportSize(360, 800);
    Axe.check(page());
    page().getByRole(AriaRole.BUTTON, button("English")).click();
    assertThat(page().locator("html")).hasAttribute("lang", "en");
    Axe.check(page());
  }

  @Test
  void carriesACaseOnToItsFinalReport() {
    String id = send("続報を書く");
    signIn(STAFF);
    page().navigate("/incident/report.xhtml?id=" + id);
    page().locator("#body").fill("感染した端末は3台だった。");
    page().locator("#impact").fill("3台を交換した。");
    page().getByRole(AriaRole.BUTTON, button("送信する")).click();
    assertThat(page()).hasURL(Pattern.compile(".*/incident/detail\\.xhtml.*"));
    assertThat(page().locator("main")).containsText("感染した端末は3台だった。");
    assertThat(page().locator("main")).containsText("前の報告から変わったこと");
  }

  @Test
  void tellsAtTheFieldsWhatAFinalReportLacks() {
    String id = send("最終報の不足");
    signIn(STAFF);
    page().navigate("/incident/report.xhtml?id=" + id);
    page().getByLabel("最終報", new Page.GetByLabelOptions().setExact(true)).check();
    page().locator("#body").fill("終わった。");
    page().getByRole(AriaRole.BUTTON, button("送信する")).click();
    assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("教訓がない理由");
    assertThat(page().locator("#body")).hasValue("終わった。");
    Axe.check(page());
  }

  @Test
  void asksWhatToDoAboutWhatTellsWhoseItIs() {
    String id = save("匿名の続報", ",\"anonymous\":true");
    signIn(STAFF);
    page().navigate("/incident/report.xhtml?id=" + id);
    page().locator("#body").fill("問い合わせは 0123-45-6789 まで。");
    page().getByRole(AriaRole.BUTTON, button("送信する")).click();
    assertThat(page().locator("main")).containsText("団体が分かるかもしれない記述");
    assertThat(page().locator("#body")).hasValue("問い合わせは 0123-45-6789 まで。");
    Axe.check(page());
    page().setViewportSize(360, 800);
    Axe.check(page());
    page().getByLabel("どうしますか").selectOption("MASKED");
    page().getByRole(AriaRole.BUTTON, button("送信する")).click();
    assertThat(page()).hasURL(Pattern.compile(".*/incident/detail\\.xhtml.*"));
    assertThat(page().locator("main")).containsText("0123-45-6789");
  }

  @Test
  void asksWhatToDoBeforeTheFirstReportGoesOut() {
    String draft = save("匿名の第一報", ",\"anonymous\":true,\"status\":\"DRAFT\"");
    signIn(STAFF);
    page().navigate("/incident/new.xhtml?id=" + draft);
    page().locator("#summary").fill("通信先は 192.0.2.9 だった。");
    page().getByRole(AriaRole.BUTTON, button("共有範囲を確認する")).click();
    assertThat(page().locator("main")).containsText("団体が分かるかもしれない記述");
    page().locator("#send").click();
    assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("192.0.2.9");
    Axe.check(page());
    page().getByLabel("どうしますか").selectOption("STANDS");
    page().locator("#send").click();
    assertThat(page()).hasURL(Pattern.compile(".*/incident/detail\\.xhtml.*"));
  }

  @Test
  void showsTheClocksOfWhatIsKnown() {
    String noticed = ",\"detectedAt\":\"%s\"".formatted(Instant.now().minus(Duration.ofHours(1)));
    String id = save("個人情報の漏えい", noticed);
    signIn(STAFF);
    page().navigate("/incident/clocks.xhtml?id=" + id);
    assertThat(page().locator("#knownAt")).not().hasValue("");
    page().locator("#knownAt").fill("2026-01-05T09:00");
    page().locator("#persons").fill("101");
    page().getByRole(AriaRole.BUTTON, button("保存して計算する")).click();
    assertThat(page().locator("main")).containsText("個人情報保護委員会への速報");
    assertThat(page().locator("main")).containsText("期限超過");
    assertThat(page().locator("main")).containsText("2026-01-09");
    Axe.check(page());
  }

  private static String send(String title) {
    return save(title, "");
  }

  private static String save(String title, String further) {
    var sent =
        Product.running()
            .as(STAFF)
            .post(
                "/api/v1/incidents",
                """
                {"kind":"INCIDENT","title":"%s %s","occurredAt":"%s","causeClass":"MALWARE",
                 "summary":"概要。","impact":"確認中。","tlp":"GREEN","audience":{"scope":"ALL"}%s}
                """
                    .formatted(
                        title,
                        UUID.randomUUID(),
                        Instant.now().minus(Duration.ofHours(2)),
                        further));
    return Rest.object(sent).getString("id");
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
