package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The centre writes for a sharing group that it is in; of its members 見本市 is one, 482021 is not.
 */
class ArticleForGroupIT extends InBrowser {
  private static final String GROUP = "住民情報系クラウド利用団体";

  private final String title = "グループ向けの記事 " + UUID.randomUUID();

  @Test
  void isReadByTheGroupsMembersAlone() {
    signIn("analyst@990001");
    page().navigate("/article/edit.xhtml?id=" + UUID.randomUUID());
    page().locator("#title").fill(title);
    page().locator("#body").fill("クラウドの設定を確認してください。");
    page().locator("#tlp").selectOption("AMBER");
    page().getByLabel("指定した共有グループ").check();
    Axe.check(page());

    publish();
    assertThat(page().locator("#groups-error")).not().isEmpty();
    page().getByLabel(GROUP).check();
    publish();
    assertThat(page().locator("h1")).hasText(title);

    Assertions.assertThat(isListedFor("staff@482013")).isTrue();
    Assertions.assertThat(isListedFor("staff@482021")).isFalse();

    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("記事を改訂する")).click();
    assertThat(page().getByLabel(GROUP)).isChecked();
  }

  private void publish() {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("公開する").setExact(true))
        .click();
  }

  private boolean isListedFor(String reader) {
    return Product.running().as(reader).get("/api/v1/articles").body().contains(title);
  }
}
