package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivitiesIT {
  private static final String ACTIVITIES = "/api/v1/activities";
  private static final String VERIFICATION = ACTIVITIES + "/verification";
  private static final String ORGANISATION = "482064";
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  private final Product product = Product.running();
  private final Rest administrator = product.as("admin@" + ORGANISATION);
  private final Rest staff = product.as("staff@" + ORGANISATION);

  @Test
  void tellsWhoDidWhatFromWhere() {
    String title = CaseRest.word();
    String incident = CaseRest.send(staff, title, "ALL");
    String id = incident.substring(incident.lastIndexOf('/') + 1);

    var entry = first("action=incident.send", id);
    assertThat(entry.getString("username")).isEqualTo("staff@" + ORGANISATION);
    assertThat(entry.getString("outcome")).isEqualTo("DONE");
    assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
  }

  @Test
  void tellsWhoOpenedASharedReport() {
    String title = CaseRest.word();
    CaseRest.send(product.as("staff@482013"), title, "ALL");
    String path = CaseRest.sharedPath(staff, title);

    ok(staff.get(path));

    first("action=shared-report.read", path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void tellsWhatSomebodyWasRefusedAlthoughItsTransactionIsGone() {
    String foreign = "/api/v1/incidents/" + UUID.randomUUID();
    assertThat(staff.get(foreign).statusCode()).isEqualTo(404);
    assertThat(staff.get(ACTIVITIES + "?who=" + UUID.randomUUID()).statusCode()).isEqualTo(403);

    first("action=refusal.absent&outcome=REFUSED", "GET " + foreign);
    first("action=refusal.forbidden&outcome=REFUSED", "GET " + ACTIVITIES);
  }

  @Test
  void tellsSignInsAndThoseThatFailed() {
    String nobody = "nobody-" + UUID.randomUUID() + "@" + ORGANISATION;
    var refused = signIn(nobody);
    assertThat(refused).isEqualTo(401);

    assertThat(items(administrator.get(ACTIVITIES + "?action=session.open&who=" + nobody)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getString("outcome")).isEqualTo("REFUSED");
              assertThat(entry.get("account")).isIn(null, JsonValue.NULL);
            });
    assertThat(signIn("auditor@" + ORGANISATION, Product.PASSWORD)).isEqualTo(201);
    assertThat(
            items(
                administrator.get(
                    ACTIVITIES + "?action=session.open&outcome=DONE&who=auditor@" + ORGANISATION)))
        .isNotEmpty();
  }

  @Test
  void showsEachAdministratorHisOwnOrganisationAlone() throws SQLException {
    String incident = CaseRest.send(staff, CaseRest.word(), "OWN");
    String id = incident.substring(incident.lastIndexOf('/') + 1);
    first("action=incident.send", id);

    for (String other : List.of("admin@482013", "admin@990001")) {
      assertThat(product.as(other).get(ACTIVITIES + "?limit=100").body()).doesNotContain(id);
      assertThat(items(product.as(other).get(ACTIVITIES + "?who=staff@" + ORGANISATION))).isEmpty();
    }
    for (String role : List.of("staff", "approver", "auditor", "trainee")) {
      var colleague = product.as(role + "@" + ORGANISATION);
      assertThat(colleague.get(ACTIVITIES).statusCode()).isEqualTo(403);
      assertThat(colleague.post(VERIFICATION, "").statusCode()).isEqualTo(403);
    }
    try (var app = product.asApp()) {
      for (String table : List.of("activity", "activity_seal", "activity_head")) {
        assertThat(count(app, "select count(*) from " + table)).isZero();
      }
    }
  }

  @Test
  void filtersAndPages() {
    ok(administrator.get(ACTIVITIES));
    var first = ok(administrator.get(ACTIVITIES + "?limit=1"));
    var second =
        ok(administrator.get(ACTIVITIES + "?limit=1&cursor=" + first.getString("nextCursor")));

    assertThat(second.getJsonArray("items")).isNotEqualTo(first.getJsonArray("items"));
    assertThat(items(administrator.get(ACTIVITIES + "?to=2020-01-01"))).isEmpty();
    assertThat(administrator.get(ACTIVITIES + "?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(administrator.get(ACTIVITIES + "?outcome=PERHAPS").statusCode()).isEqualTo(400);
    assertThat(administrator.get(ACTIVITIES + "/export?who=staff").body())
        .startsWith("\uFEFF\"日時\",\"だれが\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update activity set username = 'x'",
        "delete from activity",
        "update activity_seal set n = 1",
        "delete from activity_seal",
        "delete from activity_head",
        "update activity_verification set fault = null"
      })
  void letsNoRoleOfTheApplicationRewriteIt(String statement) throws SQLException {
    try (var app = product.asApp();
        var system = product.asSystem()) {
      for (Connection connection : List.of(app, system)) {
        assertThatThrownBy(() -> execute(connection, statement))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void letsEvenTheOwnerRemoveNothingButOldMonths() throws SQLException {
    ok(administrator.get(ACTIVITIES));
    try (var owner = product.asOwner();
        var statement = owner.createStatement()) {
      assertThat(statement.executeUpdate("delete from activity")).isZero();
      assertThat(statement.executeUpdate("delete from activity_seal")).isZero();
      assertThat(statement.executeUpdate("update activity set username = 'x'")).isZero();
    }
  }

  @Test
  void isFoundIntactAsItIs() throws SQLException {
    awaitSealed();

    var verification = ok(administrator.post(VERIFICATION, ""));

    assertThat(verification.get("firstBroken")).isIn(null, JsonValue.NULL);
    assertThat(verification.getJsonNumber("entries").longValue()).isPositive();
    var standing = ok(administrator.get(VERIFICATION));
    assertThat(standing.getJsonObject("last").getString("verifiedAt"))
        .isEqualTo(verification.getString("verifiedAt"));
    assertThat(standing.getJsonArray("months").getJsonObject(0).getString("head")).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHANGED  | update activity set outcome = 'FAILED' where id = '%s'",
        "MISSING  | delete from activity where id = '%s'",
        "BROKEN   | delete from activity_seal where activity = '%s'",
      })
  void namesTheEntryThatSomebodyWithAllRightsTamperedWith(String fault, String statement)
      throws SQLException {
    awaitSealed();
    try (var owner = unfenced()) {
      String id =
          text(
              owner,
              "select activity from activity_seal where organisation = '%s' and n = 2"
                  .formatted(ORGANISATION));
      keep(owner, "activity = '" + id + "'", "id = '" + id + "'");
      try {
        execute(owner, statement.formatted(id));

        var broken = ok(administrator.post(VERIFICATION, "")).getJsonObject("firstBroken");

        assertThat(broken.getString("fault")).isEqualTo(fault);
        assertThat(broken.getInt("n")).isEqualTo(2);
        if (!fault.equals("BROKEN")) {
          assertThat(broken.getString("activity")).isEqualTo(id);
        }
      } finally {
        putBack(owner);
      }
    }
    isFoundIntactAsItIs();
  }

  @Test
  void namesARowThatSomebodyPutInPastTheSealer() throws SQLException {
    awaitSealed();
    var forged = UUID.randomUUID();
    try (var owner = unfenced()) {
      try {
        pastTheTrigger(
            owner,
            """
            insert into activity (organisation, id, at, username, action, outcome, address)
            values ('%s', '%s', now() - interval '3 days', 'staff', 'incident.send', 'DONE', '')
            """
                .formatted(ORGANISATION, forged));

        var broken = ok(administrator.post(VERIFICATION, "")).getJsonObject("firstBroken");

        assertThat(broken.getString("fault")).isEqualTo("UNSEALED");
        assertThat(broken.getString("activity")).isEqualTo(forged.toString());
      } finally {
        execute(owner, "delete from activity where id = '" + forged + "'");
        refence(owner);
      }
    }
    isFoundIntactAsItIs();
  }

  @Test
  void namesThePlaceWhereTheTailWasCutOff() throws SQLException {
    awaitSealed();
    try (var owner = unfenced()) {
      String last =
          text(
              owner,
              "select max(n) from activity_seal where organisation = '%s'".formatted(ORGANISATION));
      String where = "organisation = '%s' and n = %s".formatted(ORGANISATION, last);
      String id = text(owner, "select activity from activity_seal where " + where);
      keep(owner, where, "id = '" + id + "'");
      try {
        execute(owner, "delete from activity_seal where " + where);
        execute(owner, "delete from activity where id = '" + id + "'");

        var broken = ok(administrator.post(VERIFICATION, "")).getJsonObject("firstBroken");

        // what is sealed meanwhile goes on behind the gap
        assertThat(broken.getString("fault")).isIn("CUT", "BROKEN");
        assertThat(broken.getInt("n")).isEqualTo(Integer.parseInt(last));
      } finally {
        putBack(owner);
      }
    }
    isFoundIntactAsItIs();
  }

  /** The entry of this object; a refusal is written down while its answer is on its way. */
  private JsonObject first(String filter, String object) {
    for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
      var entry =
          items(administrator.get(ACTIVITIES + "?limit=100&" + filter)).stream()
              .filter(candidate -> candidate.getString("objectId", "").equals(object))
              .findFirst();
      if (entry.isPresent()) {
        return entry.get();
      }
    }
    throw new AssertionError("no entry of " + object);
  }

  private int signIn(String username) {
    return signIn(username, "wrong");
  }

  private int signIn(String username, String password) {
    return product
        .anonymous()
        .post(
            "/api/v1/sessions",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
        .statusCode();
  }

  private void awaitSealed() throws SQLException {
    for (int i = 0; i < 3; i++) {
      assertThat(administrator.get(ACTIVITIES + "/export").statusCode()).isEqualTo(200);
    }
    try (var system = product.asSystem()) {
      eventually(
          () ->
              count(
                          system,
                          "select count(*) from activity_unsealed where organisation = '%s'"
                              .formatted(ORGANISATION))
                      == 0
                  && count(
                          system,
                          "select count(*) from activity_seal where organisation = '%s'"
                              .formatted(ORGANISATION))
                      > 2);
    }
  }

  /** The owner of the tables, after he has lifted what holds him too. */
  private Connection unfenced() throws SQLException {
    var owner = product.asOwner();
    for (String table : List.of("activity", "activity_seal")) {
      execute(owner, "alter table " + table + " no force row level security");
    }
    return owner;
  }

  private static void refence(Connection owner) throws SQLException {
    for (String table : List.of("activity", "activity_seal")) {
      execute(owner, "alter table " + table + " force row level security");
    }
  }

  private static void keep(Connection owner, String seals, String rows) throws SQLException {
    execute(owner, "create temp table kept_seal as select * from activity_seal where " + seals);
    execute(owner, "create temp table kept_row as select * from activity where " + rows);
  }

  private static void putBack(Connection owner) throws SQLException {
    pastTheTrigger(
        owner,
        """
        delete from activity_seal s using kept_seal k
         where s.organisation = k.organisation and s.activity = k.activity;
        delete from activity a using kept_row k where a.id = k.id;
        insert into activity overriding system value select * from kept_row;
        insert into activity_seal select * from kept_seal
        """);
    refence(owner);
  }

  /** In one transaction, whose lock keeps the product from writing unsealed meanwhile. */
  private static void pastTheTrigger(Connection owner, String statements) throws SQLException {
    execute(
        owner,
        "alter table activity disable trigger user;"
            + statements
            + ";alter table activity enable trigger user");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static long count(Connection connection, String sql) {
    try {
      return Long.parseLong(text(connection, sql));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
