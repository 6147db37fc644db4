package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** An older edition of the dictionary, found and put back by keys alone. */
class DictionaryEditionIT extends InBrowser {
  private static final String DICTIONARY = "/api/v1/dictionary";

  @Test
  void isPutBackByKeyboard() {
    var centre = Product.running().as("analyst@990001");
    String name = "便" + UUID.randomUUID();
    var entry =
        Rest.object(
            centre.post(
                DICTIONARY + "/entries",
                "{\"kind\":\"SYNONYMS\",\"words\":[\"%s\",\"別%s\"],\"readings\":[]}"
                    .formatted(name, name)));
    long older = activated(centre);
    centre.delete(DICTIONARY + "/entries/" + entry.getString("id"));
    activated(centre);

    var keyboard = new Keyboard(page());
    page().navigate("/");
    keyboard.signIn("analyst@990001");
    page().navigate("/dictionary/index.xhtml");
    keyboard.to("#editions summary");
    page().keyboard().press("Enter");
    keyboard.enter("a[href$='/dictionary/edition.xhtml?number=%d']".formatted(older));
    for (String section : List.of("changes", "back")) {
      assertThat(page().locator("section[aria-labelledby=%s] ins".formatted(section)))
          .containsText("別" + name);
    }
    Axe.check(page());

    keyboard.enter("[id$='putBack']");
    assertThat(page().locator("main")).containsText("第%d版に戻しました".formatted(older));
    assertThat(page().locator("#editions")).containsText("第%d版に戻したもの".formatted(older));
    activated(centre);
  }

  /** The number of the edition that is made of the draft. */
  private static long activated(Rest centre) {
    return Rest.object(centre.post(DICTIONARY + "/activation", ""))
        .getJsonArray("editions")
        .getJsonObject(0)
        .getJsonNumber("number")
        .longValue();
  }
}
