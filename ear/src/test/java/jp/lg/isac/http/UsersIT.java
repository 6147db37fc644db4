package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

class UsersIT {
  private static final String USERS = "/api/v1/users";

  private final Rest administrator = Product.running().as("admin@482048");
  private final Rest stranger = Product.running().as("admin@492019");
  private final Rest centre = Product.running().as("admin@990001");

  @Test
  void invitesAPersonWhomNobodyElseCanSee() {
    var invited = administrator.post(USERS, person("tanaka", "STAFF"));
    var user = USERS + "/" + Rest.object(invited).getString("user");
    var etag = administrator.get(user).headers().firstValue("ETag").orElseThrow();

    assertThat(invited.statusCode()).isEqualTo(201);
    assertThat(Rest.object(invited).getString("link")).contains("/welcome.xhtml?link=");
    assertThat(withoutPath(stranger.get(user)))
        .isEqualTo(withoutPath(stranger.get(USERS + "/" + UUID.randomUUID())));
    assertThat(stranger.patch(user, "{\"displayName\":\"x\"}", etag).statusCode()).isEqualTo(404);
    assertThat(stranger.post(user + "/reset", "").statusCode()).isEqualTo(404);
    assertThat(administrator.patch(user, "{\"roles\":[\"STAFF\",\"AUDITOR\"]}", etag).statusCode())
        .isEqualTo(200);
    assertThat(administrator.patch(user, "{\"roles\":[\"STAFF\"]}", etag).statusCode())
        .isEqualTo(412);
  }

  @Test
  void givesOnlyRolesAndNamesOfTheOwnOrganisation() {
    assertThat(administrator.post(USERS, person("suzuki", "COORDINATOR")).statusCode())
        .isEqualTo(400);
    assertThat(administrator.post(USERS, person("suzuki", "CENTRE_ADMIN")).statusCode())
        .isEqualTo(400);
    assertThat(
            administrator
                .post(USERS, person("suzuki", "STAFF").replace("@482048", "@482013"))
                .statusCode())
        .isEqualTo(400);
    assertThat(administrator.post(USERS, person("staff", "STAFF")).statusCode()).isEqualTo(409);
    assertThat(Product.running().as("staff@482048").get(USERS).statusCode()).isEqualTo(403);
  }

  @Test
  void givesDraftsToASuccessor() {
    String leaver = "approver@482048";
    String title = CaseRest.word();
    CaseRest.created(
        signIn(leaver)
            .post(CaseRest.INCIDENTS, CaseRest.incident(title, "OWN", ",\"status\":\"DRAFT\"")));
    String from = Rest.object(signIn(leaver).get("/api/v1/me")).getString("id");
    var successor = signIn("staff@482048");
    String to = Rest.object(successor.get("/api/v1/me")).getString("id");

    var handedOver =
        administrator.post(USERS + "/" + from + "/handover", "{\"successor\":\"" + to + "\"}");

    assertThat(handedOver.statusCode()).as(handedOver.body()).isEqualTo(200);
    assertThat(successor.get("/api/v1/worklist").body()).contains(title);
  }

  @Test
  void endsTheSessionsOfWhoIsDisabled() {
    var session = signIn("auditor@482048");
    var me = USERS + "/" + Rest.object(session.get("/api/v1/me")).getString("id");

    change(me, "{\"disabled\":true}");
    assertThat(session.get("/api/v1/me").statusCode()).isEqualTo(401);

    change(me, "{\"disabled\":false}");
    assertThat(session.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(signIn("auditor@482048").get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotLetAnAdministratorShutHimselfOut() {
    var me = USERS + "/" + Rest.object(administrator.get("/api/v1/me")).getString("id");
    var etag = administrator.get(me).headers().firstValue("ETag").orElseThrow();

    assertThat(administrator.patch(me, "{\"disabled\":true}", etag).statusCode()).isEqualTo(422);
    assertThat(administrator.patch(me, "{\"roles\":[\"STAFF\"]}", etag).statusCode())
        .isEqualTo(422);
  }

  @Test
  void letsAPersonActForAFurtherOrganisation() {
    var added =
        centre.post(
            "/api/v1/organisations/492027/memberships",
            "{\"username\":\"auditor@492019\",\"roles\":[\"STAFF\"]}");
    assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
    var session = signIn("auditor@492019");

    actFor(session, "492027");
    assertThat(actingFor(session)).isEqualTo("492027");
    assertThat(session.get("/api/v1/incidents").statusCode()).isEqualTo(200);

    actFor(session, "492019");
    assertThat(actingFor(session)).isEqualTo("492019");
    assertThat(session.get("/api/v1/incidents").statusCode()).isEqualTo(403);
  }

  private static void actFor(Rest session, String organisation) {
    var membership =
        Rest.object(session.get("/api/v1/me/membership"))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(own -> own.getString("organisation").equals(organisation))
            .findFirst()
            .orElseThrow();
    var switched =
        session.put(
            "/api/v1/me/membership",
            "{\"membership\":\"" + membership.getString("id") + "\"}",
            "*");
    assertThat(switched.statusCode()).isEqualTo(204);
  }

  private static String actingFor(Rest session) {
    return Rest.object(session.get("/api/v1/me")).getJsonObject("organisation").getString("code");
  }

  @Test
  void keepsMembersOfTheCentreToTheCentresOwnAccounts() {
    var refused =
        centre.post(
            "/api/v1/organisations/990001/memberships",
            "{\"username\":\"staff@482013\",\"roles\":[\"ANALYST\"]}");
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void letsAProgramReadWithATokenUntilItIsRevoked() {
    var owner = signIn("approver@482048");
    var created = owner.post("/api/v1/me/tokens", token(Instant.now().plus(Duration.ofDays(30))));
    var program = Product.running().withToken(Rest.object(created).getString("token"));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(program.post("/api/v1/me/tokens", token(Instant.now())).statusCode()).isEqualTo(403);
    assertThat(program.get("/api/v1/me/sessions").statusCode()).isEqualTo(403);

    var id = Rest.object(created).getString("id");
    assertThat(stranger.delete("/api/v1/me/tokens/" + id).statusCode()).isEqualTo(404);
    assertThat(owner.delete("/api/v1/me/tokens/" + id).statusCode()).isEqualTo(204);
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(
            owner
                .post("/api/v1/me/tokens", token(Instant.now().plus(Duration.ofDays(400))))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void signsOutEverywhere() {
    var one = signIn("trainee@482081");
    var other = signIn("trainee@482081");

    assertThat(one.delete("/api/v1/me/sessions").statusCode()).isEqualTo(204);
    assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void letsTheCentreInviteAnOrganisationsAdministrator() {
    var body = "{\"username\":\"%s@482072\",\"displayName\":\"湖畔市 総務課長\"}";
    var route = "/api/v1/organisations/482072/administrators";

    assertThat(centre.post(route, body.formatted("kanri" + unique())).statusCode()).isEqualTo(201);
    assertThat(centre.post(route, body.formatted("admin")).statusCode()).isEqualTo(409);
    assertThat(administrator.post(route, body.formatted("kanri")).statusCode()).isEqualTo(403);
  }

  private void change(String user, String patch) {
    var etag = administrator.get(user).headers().firstValue("ETag").orElseThrow();
    assertThat(administrator.patch(user, patch, etag).statusCode()).isEqualTo(200);
  }

  /** A session of this test's own, which it may end. */
  private static Rest signIn(String account) {
    var session =
        Product.running()
            .anonymous()
            .post(
                "/api/v1/sessions",
                Json.createObjectBuilder()
                    .add("username", account)
                    .add("password", Product.PASSWORD)
                    .build()
                    .toString());
    return Product.running().withToken(Rest.object(session).getString("token"));
  }

  private static String person(String name, String role) {
    return Json.createObjectBuilder()
        .add("username", (name.equals("staff") ? name : name + unique()) + "@482048")
        .add("displayName", "朝凪市 " + name)
        .add("roles", Json.createArrayBuilder().add(role))
        .build()
        .toString();
  }

  private static String token(Instant expiresAt) {
    return Json.createObjectBuilder()
        .add("name", "資産管理との連携")
        .add("scopes", Json.createArrayBuilder().add("read"))
        .add("expiresAt", expiresAt.toString())
        .build()
        .toString();
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static String withoutPath(HttpResponse<String> response) {
    return response.statusCode() + response.body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
