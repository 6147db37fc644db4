package jp.lg.isac.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jp.lg.isac.test.Product;

/**
 * A person who has a keyboard and nothing else: Tab, Enter, Space, arrows and letters. A selector
 * only says what shall have the focus; nothing gets it but by keys.
 */
final class Keyboard {
  private static final int MOST_TABS = 200;
  private static final int MOST_CHOICES = 40;
  private static final int SEGMENTS_OF_A_MOMENT = 6;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on with Tab until that has the focus. */
  void to(String selector) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if (has(selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("%s is not reached by Tab on %s".formatted(selector, page.url()));
  }

  /** Whether that has the focus. */
  boolean has(String selector) {
    return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  void type(String selector, String text) {
    to(selector);
    page.keyboard().type(text);
  }

  /** A date or a moment: a number of steps up in each of its parts, whatever their order. */
  void stepUp(String selector, int steps) {
    to(selector);
    for (int segment = 0; segment < SEGMENTS_OF_A_MOMENT; segment++) {
      for (int step = 0; step < steps; step++) {
        page.keyboard().press("ArrowUp");
      }
      page.keyboard().press("ArrowRight");
    }
  }

  /** One of the options of a list or of radio buttons, by its value. */
  void choose(String selector, String value) {
    to(selector);
    if (has("[type=radio]:not(:checked)")) {
      page.keyboard().press("Space");
    }
    for (int choice = 0; choice < MOST_CHOICES; choice++) {
      if (value.equals(page.evaluate("() => document.activeElement.value"))) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("%s has no %s".formatted(selector, value));
  }

  /** Marks a check box or takes its mark away. */
  void mark(String selector) {
    to(selector);
    page.keyboard().press("Space");
  }

  /** Follows a link or presses a button, and waits for the page that comes. */
  void enter(String selector) {
    to(selector);
    page.evaluate("() => document.documentElement.setAttribute('data-left', 'true')");
    page.keyboard().press("Enter");
    assertThat(page.locator("html:not([data-left])")).isVisible();
    page.waitForLoadState();
  }

  void signIn(String account) {
    type("#username", account);
    type("#password", Product.PASSWORD);
    enter("#signIn");
    assertThat(page.locator(".acting")).isVisible();
  }

  void signOut() {
    enter("form[action$='/signout'] button");
    assertThat(page.locator("#signIn")).isVisible();
  }

  /** From the summary of what is wrong to the first field that is. */
  void toFirstFault() {
    assertThat(page.locator(".notice-error")).isFocused();
    to(".notice-error a");
    page.keyboard().press("Enter");
  }
}
