package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

class SignInIT {
  private static final String SESSIONS = "/api/v1/sessions";

  private final Product product = Product.running();

  @Test
  void saysTheSameToAWrongPasswordAndAnUnknownName() {
    assertThat(without(signIn("trainee@482013", "wrong password", "")))
        .isEqualTo(without(signIn("nobody-" + UUID.randomUUID() + "@482013", "wrong", "")));
  }

  /** No proxy is named here: an address that the client invents does not help it. */
  @Test
  void pausesAfterFailuresWhateverAddressIsClaimed() {
    String name = "nobody-" + UUID.randomUUID() + "@482013";

    var paused =
        IntStream.range(0, 12)
            .mapToObj(i -> signIn(name, "wrong", "203.0.113." + i))
            .filter(response -> response.statusCode() != 401)
            .findFirst()
            .orElseThrow();

    assertThat(paused.statusCode()).isEqualTo(429);
    assertThat(paused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    assertThat(paused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(signIn("trainee@482013", Product.PASSWORD, "").statusCode())
        .as("others behind the same address")
        .isEqualTo(201);
  }

  @Test
  void letsAProgramDoOnlyWhatItsTokenSays() {
    var owner = session("staff@482021");
    var reader = token(owner, "read");
    var writer = token(owner, "write");
    String incident = CaseRest.incident(CaseRest.word(), "OWN", "");

    assertThat(reader.get(CaseRest.INCIDENTS).statusCode()).isEqualTo(200);
    assertThat(reader.post(CaseRest.INCIDENTS, incident).statusCode()).isEqualTo(403);
    assertThat(writer.get(CaseRest.INCIDENTS).statusCode()).isEqualTo(403);
    assertThat(writer.post(CaseRest.INCIDENTS, incident).statusCode()).isEqualTo(201);
    assertThat(reader.delete("/api/v1/me/sessions").statusCode()).isEqualTo(403);
  }

  @Test
  void endsASessionForGood() {
    var session = session("staff@482021");

    assertThat(session.delete(SESSIONS + "/current").statusCode()).isEqualTo(204);
    assertThat(session.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenThatNobodyHas() {
    assertThat(product.withToken("x".repeat(43)).get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(product.withToken("").get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  private Rest session(String account) {
    return product.withToken(created(signIn(account, Product.PASSWORD, "")).getString("token"));
  }

  private Rest token(Rest owner, String scope) {
    var body =
        "{\"name\":\"連携\",\"scopes\":[\"%s\"],\"expiresAt\":\"%s\"}"
            .formatted(scope, Instant.now().plus(Duration.ofDays(1)));
    return product.withToken(created(owner.post("/api/v1/me/tokens", body)).getString("token"));
  }

  private HttpResponse<String> signIn(String username, String password, String claimedAddress) {
    var anonymous = product.anonymous();
    var request =
        anonymous
            .request(SESSIONS)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
    if (!claimedAddress.isEmpty()) {
      request.header("X-Forwarded-For", claimedAddress);
    }
    return anonymous.send(request);
  }

  private static String without(HttpResponse<String> response) {
    return response.statusCode() + response.body();
  }
}
