package jp.lg.isac.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in a browser of its own, as far as cookies go; no page asks another host for anything. */
public abstract class InBrowser {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");
  private static @Nullable Browser browser;

  private final List<String> strangers = new CopyOnWriteArrayList<>();
  private @Nullable BrowserContext context;
  private @Nullable Page page;

  @BeforeEach
  void openPage() {
    var opened =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(Product.running().address().toString())
                    .setLocale(language()));
    opened.route(
        elsewhere(Product.running().address()),
        route -> {
          strangers.add(route.request().url());
          route.abort();
        });
    context = opened;
    page = opened.newPage();
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
    }
    assertThat(strangers).as("requests to other hosts").isEmpty();
  }

  /** What the reader's browser asks for. */
  protected String language() {
    return "ja-JP";
  }

  /** The page of this test; it starts empty. */
  protected final Page page() {
    return Objects.requireNonNull(page);
  }

  /** Signs in one of the demonstration's accounts, as which the page then acts. */
  protected final void signIn(String account) {
    signIn(account, Product.PASSWORD);
  }

  /** Signs in and waits until the page says as whom one acts. */
  protected final void signIn(String account, String password) {
    page().navigate("/signin.xhtml");
    page().locator("#username").fill(account);
    page().locator("#password").fill(password);
    page().locator("#signIn").click();
    page().locator(".acting").waitFor();
  }

  /**
   * Every address on another host; a product that was started again is on another port. As an
   * expression it is compared in the browser's driver, so that no request to the product waits for
   * this process, or is still in its hands when the page closes.
   */
  private static Pattern elsewhere(URI product) {
    return Pattern.compile(
        "^(https?|wss?)://(?!" + product.getHost().replace(".", "\\.") + "(:|/|$))");
  }

  private static synchronized Browser browser() {
    var running = browser;
    if (running == null) {
      var program = Chromium.program();
      var options = new Playwright.CreateOptions();
      program.ifPresent(path -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var playwright = TestInstance.closedAtEnd(Playwright.create(options));
      var launch = new BrowserType.LaunchOptions().setArgs(FLAGS);
      program.ifPresent(launch::setExecutablePath);
      running = playwright.chromium().launch(launch);
      browser = running;
    }
    return running;
  }
}
