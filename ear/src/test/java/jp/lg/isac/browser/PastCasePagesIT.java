package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.PastCaseSheet;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

class PastCasePagesIT extends InBrowser {
  private static final String CLERK = "approver@482081";

  @Test
  void showsHowFarAnImportIsAndThenHowItEnded() throws SQLException {
    signIn(CLERK);
    page().navigate("/incident/import.xhtml");
    choose(PastCaseSheet.of(UUID.randomUUID().toString(), 250));
    assertThat(page().getByRole(AriaRole.STATUS).last()).containsText("250件を新しく取り込みます");
    assertThat(page().locator("caption")).containsText("200");
    Axe.check(page());

    try (Connection other = Product.running().asSuperuser()) {
      keepTheWorkAway(other);
      page().getByRole(AriaRole.BUTTON, button("取り込む")).click();
      assertThat(page().getByRole(AriaRole.PROGRESSBAR)).hasAttribute("max", "250");
      assertThat(page().locator("#last-import")).containsText("0／250行");
      Axe.check(page());
    }
    assertThat(page().locator("#last-import-state")).containsText("250行のうち250件");
    assertThat(page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    Axe.check(page());
  }

  @Test
  void namesRowAndColumnOfWhatIsWrong() {
    signIn(CLERK);
    page().navigate("/incident/import.xhtml");
    page().getByRole(AriaRole.BUTTON, button("内容を確かめる")).click();
    assertThat(page().locator("#file")).hasAttribute("aria-invalid", "true");

    choose(PastCaseSheet.of(PastCaseSheet.row("停電", "きのう")));
    assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("2行目：発生日時「きのう」");
    Axe.check(page());
    assertThat(page().getByRole(AriaRole.BUTTON, button("取り込む"))).hasCount(0);
  }

  /** As another node does that stores the clerk's sheet; it ends with the connection. */
  private static void keepTheWorkAway(Connection other) throws SQLException {
    try (var lock =
        other.prepareStatement(
            """
            select pg_advisory_lock(hashtext(m.organisation), hashtext(cast(a.id as text)))
              from account a join membership m on m.account = a.id where a.username = ?
            """)) {
      lock.setString(1, CLERK);
      lock.execute();
    }
  }

  private void choose(byte[] sheet) {
    page()
        .locator("#file")
        .setInputFiles(new FilePayload("過去.xlsx", PastCaseSheet.MEDIA_TYPE, sheet));
    page().getByRole(AriaRole.BUTTON, button("内容を確かめる")).click();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
