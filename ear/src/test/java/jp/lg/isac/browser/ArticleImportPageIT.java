package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

class ArticleImportPageIT extends InBrowser {
  @Test
  void tellsWhatIsWrongAndThenImports() {
    String title = "取込" + UUID.randomUUID().toString().substring(0, 8);
    signIn("analyst@990001");
    page().navigate("/article/list.xhtml");
    page().getByRole(AriaRole.LINK, named("取り込み")).click();

    choose("---\ntitle: %s\ntags: [ない%s]\n---\n本文".formatted(title, title));
    assertThat(page().locator("main")).containsText("「ない" + title + "」はタグの一覧にありません");
    assertThat(page().getByRole(AriaRole.BUTTON, named("取り込む"))).hasCount(0);
    Axe.check(page());

    choose("---\ntitle: %s\nauthor: 見本\n---\n本文".formatted(title));
    assertThat(page().locator("main")).containsText("1件の下書きができます");
    assertThat(page().locator("main")).containsText("「author」は取り込みません");
    Axe.check(page());
    page().getByRole(AriaRole.BUTTON, named("取り込む")).click();

    assertThat(page()).hasURL(Pattern.compile(".*/article/list\\.xhtml.*"));
    assertThat(page().locator("main")).containsText("1件の下書きを取り込みました");
    assertThat(page().getByRole(AriaRole.LINK, named(title))).isVisible();
  }

  private void choose(String markdown) {
    page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("記事.md", "text/markdown", markdown.getBytes(StandardCharsets.UTF_8)));
    page().getByRole(AriaRole.BUTTON, named("内容を確かめる")).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
