package jp.lg.isac.leak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.identity.Role;
import jp.lg.isac.test.Person;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every verb of every route, asked by every role for an id that is not his: who may not use the
 * route learns just that, 401 or 403, whatever the id; who may gets as far as its body or its id.
 * Nothing is stored: a body is not valid, an id is nobody's, and what would act without either is
 * {@link #ACTS_AT_ONCE asked by those alone who may not}.
 */
class RouteRulesIT {
  private static final Map<Role, String> ACCOUNTS =
      new EnumMap<>(
          Map.of(
              Role.STAFF, "staff@482021",
              Role.APPROVER, "approver@482021",
              Role.ORG_ADMIN, "admin@482021",
              Role.COORDINATOR, "coordinator@480002",
              Role.AUDITOR, "auditor@482021",
              Role.TRAINEE, "trainee@482021",
              Role.ANALYST, "analyst@990001"));

  /** They need neither an id nor a body. */
  private static final Set<String> ACTS_AT_ONCE =
      Set.of(
          "DELETE sessions/current",
          "DELETE me/sessions",
          "POST notices/read",
          "DELETE search/history",
          "POST activities/verification",
          "POST dictionary/activation",
          "POST operations/files/retry",
          "POST operations/index/rebuild",
          "POST operations/index/snapshot");

  /** Who decides is said by the rule of each organisation, among those who handle its cases. */
  private static final String BY_ITS_OWN_RULE = "POST incidents/{id}/reports/{n}/approval";

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Set<Integer> REFUSALS_OF_A_WRITE = Set.of(400, 404, 409, 412, 422);
  private static final Set<Integer> ANSWERS_TO_A_READ = Set.of(200, 400, 404);

  @Test
  void nameEveryRouteAndNoOther() {
    assertThat(RouteRules.TABLE.keySet())
        .as("who may use a route: write it down in RouteRules")
        .containsExactlyInAnyOrderElementsOf(
            Surface.routes().stream().map(Surface.Route::toString).toList());
  }

  @ParameterizedTest
  @EnumSource
  void holdForEveryRole(Role role) throws SQLException {
    assertThat(surprises(session(role), role)).isEmpty();
  }

  @Test
  void holdForWhoIsNotSignedIn() {
    assertThat(
            Surface.routes().stream()
                .filter(RouteRulesIT::hasARow)
                .flatMap(
                    route -> {
                      int status = ask(Product.running().anonymous(), route);
                      return rule(route).signedIn()
                          ? unless(status == 401, route, status)
                          : passed(route, status);
                    }))
        .isEmpty();
  }

  /** Else a role could be let in for another one that its account has too. */
  @ParameterizedTest
  @EnumSource
  void areTriedByAccountsThatHaveNoOtherRole(Role role) throws SQLException {
    var me = session(role).get("/api/v1/me");

    assertThat(Rest.object(me).getJsonArray("roles").getValuesAs(JsonString::getString))
        .containsOnly(Role.TRAINEE.name(), role.name());
  }

  private static Rest session(Role role) throws SQLException {
    var account = ACCOUNTS.get(role);
    return account == null
        ? Person.invited("990001", role.name()).session()
        : Product.running().as(account);
  }

  private static List<String> surprises(Rest rest, Role role) {
    return Surface.routes().stream()
        .filter(RouteRulesIT::hasARow)
        .filter(route -> !mayUse(role, route) || !ACTS_AT_ONCE.contains(route.toString()))
        .flatMap(
            route -> {
              int status = ask(rest, route);
              return mayUse(role, route)
                  ? passed(route, status)
                  : unless(status == 403, route, status);
            })
        .toList();
  }

  private static Stream<String> passed(Surface.Route route, int status) {
    var expected = route.reads() ? ANSWERS_TO_A_READ : REFUSALS_OF_A_WRITE;
    boolean byItsOwnRule = status == 403 && route.toString().equals(BY_ITS_OWN_RULE);
    return unless(byItsOwnRule || expected.contains(status), route, status);
  }

  private static Stream<String> unless(boolean asExpected, Surface.Route route, int status) {
    return asExpected ? Stream.empty() : Stream.of(route + " answers " + status);
  }

  private static boolean hasARow(Surface.Route route) {
    return RouteRules.TABLE.containsKey(route.toString());
  }

  private static RouteRules.Rule rule(Surface.Route route) {
    return Objects.requireNonNull(RouteRules.TABLE.get(route.toString()));
  }

  private static boolean mayUse(Role role, Surface.Route route) {
    return rule(route).roles().contains(role);
  }

  private static int ask(Rest rest, Surface.Route route) {
    var request = rest.request(RestWalk.BASE + address(route.path()));
    return rest.send(withBody(request, route)).statusCode();
  }

  /** JSON that no command is, and what else a route takes as {@link Writes} have it. */
  private static HttpRequest.Builder withBody(HttpRequest.Builder request, Surface.Route route) {
    if (route.reads()) {
      return request.GET();
    }
    var write =
        Writes.ALL.stream()
            .filter(w -> w.verb().equals(route.verb()) && w.path().equals(route.path()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(route + " is missing in Writes"));
    if (write.type().isEmpty()) {
      return request.method(route.verb(), BodyPublishers.noBody());
    }
    String body =
        write.type().endsWith("json")
            ? "{\"nobodyKnowsThis\": true}"
            : write.body().apply(Made.nothing("route-rules", 1));
    if (!PARAMETER.matcher(route.path()).find()) {
      // nothing else would keep it from being taken
      body = body.replace("name=\"file\"", "name=\"nobodyKnowsThis\"");
    }
    return request
        .header("Content-Type", write.type())
        .header("If-Match", "\"1\"")
        .method(route.verb(), BodyPublishers.ofString(body));
  }

  /** Of a thing that there is not. */
  private static String address(String path) {
    return PARAMETER
        .matcher(path)
        .replaceAll(
            parameter ->
                switch (parameter.group(1)) {
                  case "code" -> "498076";
                  case "n", "number", "version", "requirement" -> "1";
                  case "edition" -> "0";
                  case "type" -> "INCIDENT";
                  case "duty" -> "police";
                  default -> UUID.randomUUID().toString();
                });
  }
}
