package jp.lg.isac.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int TELEPHONE = 360;

  /**
   * One picture.
   *
   * @param links what is clicked on the page at the address, one after the other
   */
  private record Picture(
      String name, String account, int width, int height, String address, List<String> links) {

    static Picture of(String name, String account, String address, String... links) {
      return new Picture(name, account, 1280, 800, address, List.of(links));
    }

    Picture onATelephone() {
      return new Picture(name, account, TELEPHONE, 720, address, links);
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          Picture.of("home", "staff@482013", "/index.xhtml"),
          Picture.of("home-telephone", "staff@482013", "/index.xhtml").onATelephone(),
          Picture.of("incident-new", "staff@482013", "/incident/new.xhtml"),
          Picture.of("search", "staff@482013", "/search/results.xhtml?q=委託先", ".narrowing summary"),
          Picture.of("search-meant", "staff@482013", "/search/results.xhtml?q=ランサムウェマ"),
          Picture.of("search-telephone", "staff@482013", "/search/results.xhtml?q=らんさむ")
              .onATelephone(),
          Picture.of("assessment", "staff@482013", "/compliance/list.xhtml", "main tbody a"),
          Picture.of("audit", "auditor@482013", "/audit/list.xhtml", "main tbody a"),
          Picture.of("course", "trainee@482013", "/course/index.xhtml", "main h2 a"),
          Picture.of("users", "admin@482013", "/user/index.xhtml"),
          Picture.of("certificate", "staff@482013", "/course/completions.xhtml", "main tbody td a"),
          Picture.of("shared-reports", "coordinator@490008", "/shared-report/list.xhtml"),
          Picture.of("shared-report", "analyst@990001", "/shared-report/list.xhtml", "tbody a"),
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
      for (var link : picture.links()) {
        page().locator(link).first().click();
        page().waitForLoadState();
      }
      page().mouse().move(0, 0);
      page()
          .screenshot(
              new Page.ScreenshotOptions().setPath(IMAGES.resolve(picture.name() + ".png")));
    }
  }
}
