package jp.lg.isac.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The product's pages for one reader, as a browser without scripts gets them. */
public final class Pages {
  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Pages(URI base) {
    this.base = base;
  }

  /** The pages of somebody who signs in. */
  static Pages of(URI base, String account) {
    var pages = new Pages(base);
    var form =
        Map.of(
            "form", "form",
            "username", account,
            "password", Product.PASSWORD,
            "signIn", "signIn",
            "jakarta.faces.ViewState", "stateless");
    var answer = pages.send(pages.request("/signin.xhtml").POST(encoded(form)));
    if (answer.statusCode() != 302) {
      throw new AssertionError("%s does not come in: %d".formatted(account, answer.statusCode()));
    }
    return pages;
  }

  /** A page or a download; redirects are not followed. */
  public HttpResponse<byte[]> get(String address) {
    return send(request(address).GET());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(base.resolve(address))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher encoded(Map<String, String> form) {
    return BodyPublishers.ofString(
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }
}
