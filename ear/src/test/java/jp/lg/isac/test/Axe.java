package jp.lg.isac.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules of WCAG 2.2 AA, as far as a program can check them. */
public final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  /** Fails with every violation on the page as it stands. */
  public static void check(Page page) {
    assertThat(violations(page)).as(page.url()).isEmpty();
  }

  /** Every violation on the page, once its style sheet is there too, in words. */
  public static List<String> violations(Page page) {
    page.waitForLoadState();
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule -> "%s: %s %s".formatted(rule.getId(), rule.getHelp(), rule.getNodes()))
            .toList();
  }
}
