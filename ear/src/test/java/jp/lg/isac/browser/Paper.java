package jp.lg.isac.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * An open page as it comes out of a printer, on A4: as it is laid out for paper, and as the sheets
 * that the browser makes of it.
 */
final class Paper {
  /** What lies between the margins of the style sheet, in the browser's pixels (96 per inch). */
  private static final int WIDTH = 672;

  private static final int HEIGHT = 978;

  /** Sheets are measured in points (72 per inch); the browser rounds to whole ones. */
  private static final float ROUNDING = 1.5f;

  private static final List<String> STRICTEST_FIRST =
      List.of("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR");

  /** A chart follows the width of the paper in the frame after the one that lays it out. */
  private static final String FAULTS =
      """
      async () => {
        for (let frame = 0; frame < 3; frame++) {
          await new Promise(requestAnimationFrame);
        }
        const style = (e) => getComputedStyle(e);
        const seen = (selector) => [...document.querySelectorAll(selector)]
            .filter((e) => e.checkVisibility() && !e.closest(".hidden"));
        const width = document.scrollingElement.clientWidth;
        const wide = seen("body *").filter((e) => e.getBoundingClientRect().right > width + 1);
        const clipped = seen("main *").filter((e) => !e.closest(".chart, input, select, textarea")
            && style(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1);
        const tools = seen("button, .button, nav:not(.crumbs), dialog, .skip, .filters, .find,"
            + " input:is([type=submit], [type=button], [type=file], [type=search])");
        const parts = {
          "table": "table", "thead": "table-header-group", "tr": "table-row", "th, td": "table-cell"
        };
        const stacked = Object.entries(parts).flatMap(([part, display]) =>
            seen(part).filter((e) => style(e).display !== display));
        const torn = seen("tr").filter((e) => style(e).breakInside !== "avoid");
        const alone = seen("h1, h2, h3, h4, caption")
            .filter((e) => style(e).breakAfter !== "avoid");
        const coloured = seen("main a[href]")
            .filter((e) => style(e).color !== style(e.parentElement).color);
        const told = (fault, elements) =>
            elements.map((e) => `${fault}: ${e.outerHTML.slice(0, 120)}`);
        return [
          ...told("cut off at the right", wide),
          ...told("cut off in its box", clipped),
          ...told("of no use on paper", tools),
          ...told("no longer part of a table", stacked),
          ...told("may be torn in two", torn),
          ...told("may stand alone at the foot of a sheet", alone),
          ...told("a link in a colour of its own", coloured),
        ];
      }
      """;

  private final Page page;

  Paper(Page page) {
    this.page = page;
  }

  /** What is wrong with the page as it is laid out for paper. */
  List<String> faults() {
    var screen = page.viewportSize();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(WIDTH, HEIGHT);
    var faults = ((List<?>) page.evaluate(FAULTS)).stream().map(String::valueOf).toList();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    page.setViewportSize(screen.width, screen.height);
    return faults;
  }

  /**
   * What is wrong with the sheets: each is an A4 that says which of how many it is, the first who
   * printed it and when, and each bears the strictest TLP of what stands on them.
   */
  List<String> faultsOfSheets() {
    var sheets = sheets();
    var faults = new ArrayList<String>();
    for (int i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      int number = i + 1;
      if (!sheet.isA4()) {
        faults.add("sheet %d is no A4".formatted(number));
      }
      if (!sheet.text().contains(number + " / " + sheets.size())) {
        faults.add("sheet %d does not say which it is".formatted(number));
      }
      if (!sheet.text().startsWith(tlp())) {
        faults.add("sheet %d does not bear %s".formatted(number, tlp()));
      }
    }
    var printed = page.locator(".printed");
    if (printed.count() > 0
        && !bare(sheets.getFirst().text()).contains(bare(printed.textContent()))) {
      faults.add("does not say who printed it, and when");
    }
    return faults;
  }

  /** The sheets that the browser makes of the page. */
  List<Sheet> sheets() {
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    try (var document = Loader.loadPDF(pdf)) {
      var sheets = new ArrayList<Sheet>();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        sheets.add(new Sheet(document.getPage(number - 1).getMediaBox(), text(document, number)));
      }
      return sheets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The strictest TLP of what stands on the page; empty if nothing has one. */
  private String tlp() {
    var labels = page.locator("main .tlp").allTextContents();
    return STRICTEST_FIRST.stream().filter(labels::contains).findFirst().orElse("");
  }

  private static String text(PDDocument document, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  /** Lines on paper break elsewhere. */
  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  /**
   * One sheet.
   *
   * @param box its size, in points
   * @param text all that stands on it, the margins first
   */
  record Sheet(PDRectangle box, String text) {
    boolean isA4() {
      return Math.abs(box.getWidth() - PDRectangle.A4.getWidth()) < ROUNDING
          && Math.abs(box.getHeight() - PDRectangle.A4.getHeight()) < ROUNDING;
    }
  }
}
