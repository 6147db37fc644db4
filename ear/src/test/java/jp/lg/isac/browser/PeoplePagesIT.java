package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplePagesIT extends InBrowser {
  @ParameterizedTest
  @CsvSource({
    "admin@990001,/organisation/index.xhtml",
    "admin@990001,/organisation/view.xhtml?code=482013",
    "admin@990001,/organisation/edit.xhtml?code=482013",
    "admin@990001,/organisation/import.xhtml",
    "admin@990001,/user/administrator.xhtml?code=482013",
    "admin@482056,/organisation/settings.xhtml",
    "admin@482056,/activity/index.xhtml",
    "admin@482056,/user/index.xhtml",
    "admin@482056,/user/invite.xhtml",
    "admin@482056,/user/import.xhtml",
    "admin@482056,/group/index.xhtml",
    "admin@482056,/group/edit.xhtml",
    "trainee@482056,/account/index.xhtml",
  })
  void hasNoBarrierInEitherLanguage(String account, String path) {
    signIn(account);
    page().navigate(path);
    Axe.check(page());
    page().getByRole(AriaRole.BUTTON, button("English")).click();
    assertThat(page().locator("html")).hasAttribute("lang", "en");
    Axe.check(page());
  }

  @ParameterizedTest
  @CsvSource({"/welcome.xhtml?link=none", "/first-administrator.xhtml"})
  void isOpenWithoutASignIn(String path) {
    page().navigate(path);
    assertThat(page().getByRole(AriaRole.HEADING).first()).isVisible();
    Axe.check(page());
  }

  @Test
  void invitesAPersonWhoSetsHisPasswordByTheLink() {
    var name = "sato" + UUID.randomUUID().toString().substring(0, 8) + "@482056";
    signIn("admin@482056");
    page().navigate("/user/invite.xhtml");
    page().getByLabel("ユーザー名").fill(name);
    page().getByLabel("氏名").fill("星見市 佐藤");
    page().getByLabel("担当者", new Page.GetByLabelOptions().setExact(true)).check();
    page().getByRole(AriaRole.BUTTON, button("招待する")).click();
    var link = page().locator(".notice-success code").textContent();

    page().navigate(link);
    page().locator("#newPassword").fill("hoshi wo miru machi");
    page().locator("#repeated").fill("hoshi wo miru machi");
    page().getByRole(AriaRole.BUTTON, button("パスワードを設定する")).click();
    assertThat(page()).hasURL(Pattern.compile(".*/signin\\.xhtml"));

    signIn(name, "hoshi wo miru machi");
    assertThat(page().locator(".acting")).containsText("星見市");
    page().navigate(link);
    assertThat(page().locator("main")).containsText("このリンクは使えません");
  }

  @Test
  void keepsWhatWasTypedWhereTheUseCaseRefusesIt() {
    signIn("admin@482056");
    page().navigate("/user/invite.xhtml");
    page().getByLabel("ユーザー名").fill("Sato@482056");
    page().getByLabel("氏名").fill("星見市 佐藤");
    page().getByLabel("担当者", new Page.GetByLabelOptions().setExact(true)).check();
    page().getByRole(AriaRole.BUTTON, button("招待する")).click();

    assertThat(page().locator("#username-error")).containsText("英小文字");
    assertThat(page().getByLabel("ユーザー名")).hasValue("Sato@482056");
    assertThat(page().getByLabel("氏名")).hasValue("星見市 佐藤");
  }

  /** Nobody has a session yet, and no browser says in which encoding it sends. */
  @Test
  void readsJapaneseInTheFirstFormOfAll() {
    page().navigate("/signin.xhtml");
    page().locator("#username").fill("試験");
    page().locator("#password").fill("違うもの");
    page().locator("#signIn").click();

    assertThat(page().locator("#username")).hasValue("試験");
  }

  @Test
  void findsInTheLogWhatWasDoneAndVerifiesIt() {
    signIn("admin@482056");
    page().navigate("/activity/index.xhtml?who=admin@482056&action=session.open");
    assertThat(page().locator("table").last()).containsText("サインイン");

    page().getByRole(AriaRole.BUTTON, button("今すぐ検証する")).click();
    assertThat(page().getByText("改ざんなし")).isVisible();
    Axe.check(page());
  }

  @Test
  void endsThePagesTooWhenSomebodySignsOutEverywhere() {
    signIn("approver@482056");
    page().navigate("/account/index.xhtml");
    var opened =
        Product.running()
            .anonymous()
            .post(
                "/api/v1/sessions",
                "{\"username\":\"approver@482056\",\"password\":\"%s\"}"
                    .formatted(Product.PASSWORD));
    var elsewhere = Product.running().withToken(Rest.object(opened).getString("token"));
    assertEquals(204, elsewhere.delete("/api/v1/me/sessions").statusCode());

    page().navigate("/account/index.xhtml");
    assertThat(page()).hasURL(Pattern.compile(".*/signin\\.xhtml.*"));
  }

  @Test
  void tellsAtTheFieldWhatIsWrongWithAPassword() {
    signIn("trainee@482056");
    page().navigate("/account/index.xhtml");
    page().locator("#currentPassword").fill(Product.PASSWORD);
    page().locator("#newPassword").fill("mijikai");
    page().locator("#repeated").fill("mijikai");
    page().getByRole(AriaRole.BUTTON, button("パスワードを変更する")).click();
    assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("12文字以上");
    Axe.check(page());
  }

  @Test
  void showsWhatAnImportWouldDoBeforeItIsDone() {
    signIn("admin@990001");
    page().navigate("/organisation/import.xhtml");
    choose("code,kind,prefecture,name,kana\n498099,CLUB,例示県,例示会,れいじかい\n");
    assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("2行目");

    choose("code,kind,prefecture,name,kana\n492019,MUNICIPALITY,例示県,例示市,れいじし\n");
    assertThat(page().getByRole(AriaRole.STATUS).last()).containsText("変更なし1件");
  }

  @Test
  void keepsAnEmergencyContact() {
    signIn("admin@482056");
    page().navigate("/organisation/settings.xhtml");
    page().locator("#kind").selectOption("NIGHT");
    page().locator("#name").fill("宿直室");
    page().locator("#reach").fill("00-2056-0111");
    page().getByRole(AriaRole.BUTTON, button("連絡先を保存する")).click();
    assertThat(page().locator("table")).containsText("00-2056-0111");

    page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText("00-2056-0111"))
        .getByRole(AriaRole.BUTTON)
        .last()
        .click();
    assertThat(page().locator("table")).not().containsText("00-2056-0111");
  }

  private void choose(String csv) {
    page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("organisations.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page().getByRole(AriaRole.BUTTON, button("内容を確認する")).click();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
