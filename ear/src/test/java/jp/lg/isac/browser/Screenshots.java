package jp.lg.isac.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.lg.isac.run.ProductFiles;
import jp.lg.isac.test.InBrowser;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the documents, taken from the demonstration. No test run includes it; {@code
 * docs/guide.ja.md} names the command.
 */
class Screenshots extends InBrowser {
  private static final Path IMAGES = ProductFiles.ofThisBuild().checkout().resolve("docs/images");
  private static final int DESK = 1280;
  private static final int TELEPHONE = 360;
  private static final String FILLED = " := ";
  private static final String YESTERDAY = "{yesterday}";

  /**
   * One picture.
   *
   * @param steps what is done on the page at the address, one after the other: a selector is
   *     clicked, {@code selector := text} is filled in, or chosen by its value
   */
  private record Picture(
      String name, String account, int width, int height, String address, List<String> steps) {

    static Picture of(String name, String account, String address, String... steps) {
      return new Picture(name, account, DESK, 800, address, List.of(steps));
    }

    Picture onATelephone() {
      return new Picture(name, account, TELEPHONE, 720, address, steps);
    }

    Picture ofHeight(int height) {
      return new Picture(name, account, width, height, address, steps);
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          Picture.of("home", "staff@482013", "/index.xhtml"),
          Picture.of("home-telephone", "staff@482013", "/index.xhtml").onATelephone(),
          Picture.of("incident-new", "staff@482013", "/incident/new.xhtml"),
          Picture.of(
                  "renditions",
                  "staff@482030",
                  "/incident/new.xhtml",
                  "#title := 窓口端末で不審な動作",
                  "#occurredAt := " + YESTERDAY,
                  "#causeClass := MALWARE",
                  "#summary := 窓口端末1台で不審な動作があり、庁内の回線から切り離した。",
                  "#systems := 文書管理",
                  "#vendors := 架空ソフト",
                  "#tlp := GREEN",
                  "input[value='ALL']",
                  "#confirm",
                  "#renditions")
              .ofHeight(1100),
          Picture.of(
              "clocks",
              "staff@482013",
              "/incident/list.xhtml",
              "main tbody a",
              "main a[href*='/incident/clocks']",
              "#knownAt := " + YESTERDAY,
              "#persons := 101",
              "#wrongfulPurpose",
              "#save"),
          Picture.of("vendor", "staff@482030", "/register/list.xhtml", "main a[href*='/vendor/']"),
          Picture.of("search", "staff@482013", "/search/results.xhtml?q=委託先", ".narrowing summary")
              .ofHeight(1200),
          Picture.of("search-meant", "staff@482013", "/search/results.xhtml?q=ランサムウェマ"),
          Picture.of("search-telephone", "staff@482013", "/search/results.xhtml?q=らんさむ")
              .onATelephone(),
          Picture.of("assessment", "staff@482013", "/compliance/list.xhtml", "main tbody a"),
          Picture.of("audit", "auditor@482013", "/audit/list.xhtml", "main tbody a"),
          Picture.of("course", "trainee@482013", "/course/index.xhtml", "main h2 a"),
          Picture.of("users", "admin@482013", "/user/index.xhtml"),
          Picture.of("certificate", "staff@482013", "/course/completions.xhtml", "main tbody td a"),
          Picture.of("shared-reports", "coordinator@490008", "/shared-report/list.xhtml"),
          Picture.of("prefecture-desk", "coordinator@480002", "/desk/index.xhtml"),
          Picture.of("shared-report", "analyst@990001", "/shared-report/list.xhtml", "tbody a"),
          Picture.of(
              "shift",
              "analyst@990001",
              "/desk/centre.xhtml",
              "main a[href*='/desk/shift']",
              "#note := 見本市の第一報は受領済み。委託先の復旧見込みを10時に確認してください。",
              "#write"),
          Picture.of("centre-desk", "analyst@990001", "/desk/centre.xhtml"),
          Picture.of("dictionary", "analyst@990001", "/dictionary/index.xhtml"),
          Picture.of(
              "reveal",
              "analyst@990001",
              "/shared-report/list.xhtml",
              "tr:has-text('匿名の団体') a",
              "main a[href*='/shared-report/reveal']",
              "#reason := 同じ機器を使う団体が攻撃を受けており、直ちに連絡して遮断を依頼するため。",
              "#ask"),
          Picture.of(
              "form",
              "staff@482013",
              "/incident/list.xhtml",
              "main tbody a",
              "main a[href*='/form/list']",
              "main tbody a"),
          Picture.of(
              "article-edit",
              "analyst@990001",
              "/article/list.xhtml?status=PUBLISHED",
              "main h2 a",
              "main a[href*='/article/edit']"),
          Picture.of("trends", "analyst@990001", "/analysis/trends.xhtml"),
          Picture.of("public-article", "analyst@990001", "/public/articles/suspicious-mail"),
          Picture.of("article-telephone", "trainee@482013", "/article/list.xhtml", "main h2 a")
              .onATelephone());

  @Test
  void takesThem() throws IOException {
    Files.createDirectories(IMAGES);
    var signedIn = "";
    for (var picture : PICTURES) {
      if (!picture.account().equals(signedIn)) {
        page().context().clearCookies();
        signIn(picture.account());
        signedIn = picture.account();
      }
      page().setViewportSize(picture.width(), picture.height());
      page().navigate(picture.address());
      picture.steps().forEach(this::take);
      page().mouse().move(0, 0);
      page()
          .screenshot(
              new Page.ScreenshotOptions().setPath(IMAGES.resolve(picture.name() + ".png")));
    }
  }

  private void take(String step) {
    int filled = step.indexOf(FILLED);
    if (filled < 0) {
      page().locator(step).first().click();
      page().waitForLoadState();
    } else {
      var field = page().locator(step.substring(0, filled));
      var text = step.substring(filled + FILLED.length()).replace(YESTERDAY, yesterday());
      if (field.evaluate("field => field.tagName").equals("SELECT")) {
        field.selectOption(text);
      } else {
        field.fill(text);
      }
    }
  }

  private static String yesterday() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).atTime(17, 0).toString();
  }
}
