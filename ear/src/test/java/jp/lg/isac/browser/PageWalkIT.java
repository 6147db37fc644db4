package jp.lg.isac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.test.Axe;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, opened by who works with it, in both languages: what WCAG, a small screen and a sheet
 * of A4 ask.
 */
class PageWalkIT extends InBrowser {
  private static final System.Logger LOG = System.getLogger(PageWalkIT.class.getName());

  private static final int DESK = 1280;
  private static final int DESK_AT_200_PERCENT = DESK / 2;
  private static final int TELEPHONE = 360;

  /**
   * Where pages stand that can be seen whole only by scrolling sideways, or that cut things off.
   */
  private static final String OUT_OF_REACH =
      """
      () => {
        const width = document.scrollingElement.clientWidth;
        const wide = document.scrollingElement.scrollWidth > width
            ? [`scrolls sideways: ${document.scrollingElement.scrollWidth} > ${width}`] : [];
        const outside = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
            .filter((e) => e.checkVisibility() && !e.closest(".skip, .hidden"))
            .filter((e) => {
              const box = e.getBoundingClientRect();
              return box.width > 0 && (box.left < -1 || box.right > width + 1);
            })
            .map((e) => `out of reach: ${e.outerHTML.slice(0, 120)}`);
        return [...wide, ...outside];
      }
      """;

  /** What takes the focus shows that it has it. */
  private static final String WITHOUT_VISIBLE_FOCUS =
      """
      () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
          .filter((e) => e.checkVisibility() && !e.disabled && e.type !== "hidden")
          .filter((e) => {
            e.focus();
            const style = getComputedStyle(e);
            return document.activeElement !== e
                || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
          })
          .map((e) => `no visible focus: ${e.outerHTML.slice(0, 120)}`)
      """;

  private static final Map<String, List<PageVisits.Visit>> VISITS = PageVisits.byAccount();

  static Set<String> accounts() {
    return VISITS.keySet();
  }

  @Test
  void knowsHowToReachEveryPage() {
    var pages = PageVisits.pagesOfTheProduct();
    var visited =
        VISITS.values().stream()
            .flatMap(List::stream)
            .map(PageVisits.Visit::page)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(visited).as("say in PageVisits how a new page is reached").isEqualTo(pages);
    LOG.log(
        System.Logger.Level.INFO,
        "{0} pages, walked in {1} visits in both languages",
        pages.size(),
        VISITS.values().stream().mapToInt(List::size).sum());
  }

  @ParameterizedTest(name = "as <{0}>")
  @MethodSource("accounts")
  void isWithoutBarrier(String account) {
    if (!account.isEmpty()) {
      signIn(account);
    }
    var faults = new ArrayList<String>();
    for (var language : List.of("ja", "en")) {
      page().navigate(account.isEmpty() ? "/signin.xhtml" : "/");
      chooseLanguage(language);
      for (var visit : VISITS.getOrDefault(account, List.of())) {
        var answer = Objects.requireNonNull(page().navigate(visit.address()));
        if (!answer.ok() && !visit.page().startsWith("/error/")) {
          faults.add(
              "%s (%s) is refused: %d".formatted(visit.address(), language, answer.status()));
        }
        faults(language).map(fault -> visit.address() + " " + fault).forEach(faults::add);
      }
    }
    assertThat(faults).isEmpty();
  }

  private void chooseLanguage(String language) {
    if (!language.equals(page().locator("html").getAttribute("lang"))) {
      page().locator("form[data-keep=language] button").click();
    }
    PlaywrightAssertions.assertThat(page().locator("html")).hasAttribute("lang", language);
  }

  private Stream<String> faults(String language) {
    var faults = new ArrayList<String>();
    if (!language.equals(page().locator("html").getAttribute("lang"))) {
      faults.add("is not in " + language);
    }
    if (page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).count() != 1) {
      faults.add("has not one h1");
    }
    faults.addAll(Axe.violations(page()));
    page().keyboard().press("Tab");
    faults.addAll(strings(WITHOUT_VISIBLE_FOCUS));
    for (int width : List.of(DESK, DESK_AT_200_PERCENT, TELEPHONE)) {
      page().setViewportSize(width, 720);
      strings(OUT_OF_REACH).stream().map(fault -> fault + " at " + width).forEach(faults::add);
    }
    page().setViewportSize(DESK, 720);
    var paper = new Paper(page());
    paper.faults().stream().map(fault -> fault + " on paper").forEach(faults::add);
    if ("ja".equals(language)) {
      faults.addAll(paper.faultsOfSheets());
    }
    return faults.stream().map(fault -> "(%s) %s".formatted(language, fault));
  }

  private List<String> strings(String script) {
    return ((List<?>) page().evaluate(script)).stream().map(String::valueOf).toList();
  }
}
