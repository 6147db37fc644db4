package jp.lg.isac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

/** What {@link PageWalkIT} asks of every page on paper, where it shows and where it is missing. */
class PaperIT extends InBrowser {
  private static final String LONG_LISTS = "/desk/shift.xhtml?since=2026-01-01T00:00";

  /** What spoils a sheet, by the fault that has to be found then. */
  private static final Map<String, String> SPOILING =
      Map.of(
          "cut off at the right", "main > * { min-width: 60rem }",
          "cut off in its box",
              "main th { overflow: hidden; max-width: 1rem; white-space: nowrap }",
          "of no use on paper", ".filters { display: block !important }",
          "no longer part of a table", "tr { display: block }",
          "may be torn in two", "tr { break-inside: auto !important }",
          "may stand alone at the foot of a sheet", "h2 { break-after: auto !important }",
          "a link in a colour of its own", "main a { color: #0017c1 !important }");

  @Test
  void findsWhatSpoilsASheet() {
    signIn("analyst@990001");
    for (var spoiling : SPOILING.entrySet()) {
      page().navigate(LONG_LISTS);
      assertThat(new Paper(page()).faults()).as("unspoiled").isEmpty();
      style(spoiling.getValue());
      assertThat(new Paper(page()).faults())
          .as(spoiling.getValue())
          .anyMatch(fault -> fault.startsWith(spoiling.getKey()));
    }
  }

  @Test
  void missesWhatASheetDoesNotBear() {
    signIn("analyst@990001");
    page().navigate(LONG_LISTS);
    assertThat(new Paper(page()).faultsOfSheets()).isEmpty();
    style(
        "@page { size: A5 } .printed { display: none !important } body { page: auto !important }");
    assertThat(new Paper(page()).faultsOfSheets())
        .contains("sheet 1 is no A4", "does not say who printed it, and when")
        .anyMatch(fault -> fault.startsWith("sheet 2 does not bear TLP:"));
  }

  @Test
  void repeatsTheHeadOfALongTable() {
    signIn("analyst@990001");
    page().navigate("/desk/centre.xhtml");
    var head = page().locator("thead th").nth(1).textContent();
    var sheets = new Paper(page()).sheets();
    assertThat(sheets).hasSizeGreaterThan(1);
    assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.text()).contains(head));
  }

  private void style(String rules) {
    page()
        .evaluate(
            """
            rules => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(rules);
              document.adoptedStyleSheets.push(sheet);
            }
            """,
            rules);
  }
}
