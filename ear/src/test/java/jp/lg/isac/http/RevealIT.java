package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.INCIDENTS;
import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.eventually;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.incident;
import static jp.lg.isac.http.CaseRest.items;
import static jp.lg.isac.http.CaseRest.notices;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.send;
import static jp.lg.isac.http.CaseRest.sharedPath;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.test.Person;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people of the centre learn together whose an anonymous report is, and nobody else. */
class RevealIT {
  private static final String REASON = "被害が広がるおそれがあり、直ちに連絡するため。";
  private static final String ASK = "{\"reason\":\"" + REASON + "\"}";
  private static final String REPORTER = "482030";
  private static final List<String> READERS = List.of("staff@482021", "coordinator@480002");

  private final Rest analyst = as("analyst@990001");
  private final Rest administrator = as("admin@990001");
  private final String title = word();

  @Test
  void showsTheTwoWhoseItIsAndTellsTheOrganisation() {
    String incident = anonymousReport();
    String reveal = asked();
    assertThat(ok(administrator.get(reveal)).getString("state")).isEqualTo("OPEN");
    assertThat(items(administrator.get("/api/v1/worklist?limit=100")).toString()).contains(title);

    String shown = "/shared-report/reveal.xhtml?id=" + idOf(parent(parent(reveal)));
    assertThat(page("admin@990001", shown)).contains(REASON, nameOf(analyst)).doesNotContain("緑浜");

    JsonObject confirmed = ok(administrator.post(reveal + "/confirmation", ""));

    assertThat(page("admin@990001", shown)).contains("緑浜市");
    assertThat(confirmed.getString("organisation")).isEqualTo(REPORTER);
    assertThat(confirmed.getString("organisationName")).isEqualTo("緑浜市");
    assertThat(ok(analyst.get(reveal)).getString("organisation")).isEqualTo(REPORTER);

    Rest reporter = as("staff@" + REPORTER);
    var told = items(reporter.get(incident + "/reveals"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getString("reason")).isEqualTo(REASON);
    assertThat(told.getFirst().getString("askedBy")).isEqualTo(nameOf(analyst));
    assertThat(told.getFirst().getString("confirmedBy")).isEqualTo(nameOf(administrator));
    assertThat(told.getFirst().getString("confirmedAs")).isEqualTo("CENTRE_ADMIN");
    assertThat(page("staff@" + REPORTER, "/incident/detail.xhtml?id=" + idOf(incident)))
        .contains(REASON, nameOf(analyst), nameOf(administrator));
    eventually(() -> isTold(reporter, "REVEAL"));
    assertThat(entries("admin@" + REPORTER))
        .anyMatch(entry -> entry.startsWith("reveal.told") && entry.contains(nameOf(analyst)));
    assertThat(entries("admin@990001"))
        .contains("reveal.ask " + REASON, "reveal.confirm " + REASON, "reveal.read ");
  }

  @Test
  void tellsNoOtherReaderThatItHappened() {
    anonymousReport();
    READERS.forEach(name -> eventually(() -> hits(as(name), title).size() == 1));
    READERS.forEach(name -> eventually(() -> isTold(as(name), "SHARED_REPORT")));
    String before = answersOfOthers();

    String reveal = asked();
    ok(administrator.post(reveal + "/confirmation", ""));

    assertThat(before).contains(title).doesNotContain(REPORTER);
    assertThat(answersOfOthers()).isEqualTo(before);
    for (String other : List.of("staff@482021", "coordinator@480002", "auditor@482021")) {
      assertThat(as(other).get(reveal).statusCode()).as(other).isEqualTo(403);
      assertThat(as(other).post(reveal + "/confirmation", "").statusCode()).isEqualTo(403);
      assertThat(as(other).post(parent(reveal), ASK).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void isNotSeenByAThirdPersonOfTheCentre() throws SQLException {
    Rest third = Person.invited("990001", "ANALYST").session();
    anonymousReport();
    String reveal = asked();
    assertThat(ok(third.get(reveal)).containsKey("reason")).isTrue();

    ok(administrator.post(reveal + "/confirmation", ""));

    assertThat(third.get(reveal).statusCode()).isEqualTo(404);
    assertThat(items(third.get(parent(reveal)))).isEmpty();
    assertThat(third.post(reveal + "/confirmation", "").statusCode()).isEqualTo(404);
  }

  @Test
  void needsASecondPersonWhoWasThereBefore() throws SQLException {
    anonymousReport();
    String reveal = asked();

    assertRefused(analyst.post(reveal + "/confirmation", ""), 422, "reveal.own-request");
    assertRefused(analyst.post(reveal + "/refusal", ""), 422, "reveal.own-request");
    assertRefused(administrator.delete(reveal), 422, "reveal.other-request");
    assertRefused(administrator.post(parent(reveal), ASK), 409, "reveal.already-asked");
    Rest newcomer = Person.invited("990001", "ANALYST").session();
    assertRefused(newcomer.post(reveal + "/confirmation", ""), 422, "reveal.new-account");
    assertThat(analyst.get(reveal).body()).doesNotContain(REPORTER, "緑浜");
    assertThat(administrator.get(reveal).body()).doesNotContain(REPORTER, "緑浜");
  }

  @Test
  void endsUnansweredAfterADay() throws SQLException {
    anonymousReport();
    String reveal = asked();
    afterADay(reveal);

    assertRefused(administrator.post(reveal + "/confirmation", ""), 409, "reveal.expired");
    assertThat(ok(analyst.get(reveal)).getString("state")).isEqualTo("EXPIRED");
    created(analyst.post(parent(reveal), ASK));
  }

  @Test
  void isRefusedOrWithdrawnForGood() {
    anonymousReport();
    String refused = asked();
    ok(administrator.post(refused + "/refusal", ""));
    assertRefused(administrator.post(refused + "/confirmation", ""), 409, "reveal.answered");

    String withdrawn = asked();
    assertThat(analyst.delete(withdrawn).statusCode()).isEqualTo(204);
    assertThat(administrator.post(withdrawn + "/confirmation", "").statusCode()).isEqualTo(404);
    for (String reveal : List.of(refused, withdrawn)) {
      assertThat(analyst.get(reveal).body()).doesNotContain(REPORTER, "緑浜");
    }
  }

  @Test
  void isShownForADayOnly() throws SQLException {
    anonymousReport();
    String reveal = asked();
    ok(administrator.post(reveal + "/confirmation", ""));
    afterADay(reveal);

    for (Rest person : List.of(analyst, administrator)) {
      assertThat(ok(person.get(reveal)).getString("state")).isEqualTo("CONFIRMED");
      assertThat(person.get(reveal).body()).doesNotContain(REPORTER, "緑浜");
    }
  }

  @Test
  void isOfAnonymousReportsAlone() {
    send(as("staff@" + REPORTER), title, "ALL");
    String reveals = sharedPath(analyst, title) + "/reveals";
    assertRefused(analyst.post(reveals, ASK), 409, "reveal.not-anonymous");
    assertThat(analyst.post(reveals, "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
    assertThat(
            as("staff@482021")
                .get(INCIDENTS + "/00000000-0000-4000-8000-000000000001/reveals")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void isHeldByTheDatabase() throws SQLException {
    anonymousReport();
    String reveal = asked();
    String report = idOf(sharedPath(analyst, title));
    String owner = "select organisation from shared_report_owner where shared_report = '%s'";
    String confirm =
        """
        update reveal_request set state = 'CONFIRMED', answerer = isac_account(),
               answerer_name = '分析官', answerer_role = 'ANALYST', answered_at = now()
         where id = '%s'
        """
            .formatted(idOf(reveal));

    try (var application = bound("analyst@990001")) {
      assertThat(first(application, owner.formatted(report))).isNull();
      assertThat(first(application, "select gate_reveal('%s')".formatted(idOf(reveal)))).isNull();
      assertThatThrownBy(() -> execute(application, confirm)).isInstanceOf(SQLException.class);
      application.rollback();
    }
    try (var application = bound("analyst@990001")) {
      assertThatThrownBy(
              () -> execute(application, "insert into reveal (organisation) values ('482030')"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      application.rollback();
    }
    try (var gate = Product.running().asSuperuser()) {
      execute(gate, "set role isac_gate");
      assertThat(first(gate, owner.formatted(report))).isNull();
      execute(gate, "reset role");
      ok(administrator.post(reveal + "/confirmation", ""));
      execute(gate, "set role isac_gate");
      assertThat(first(gate, owner.formatted(report))).isEqualTo(REPORTER);
    }
    try (var application = bound("admin@990001")) {
      assertThat(first(application, owner.formatted(report))).isNull();
      assertThatThrownBy(() -> execute(application, confirm))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("answered once");
      application.rollback();
    }
  }

  /** The path of the incident. */
  private String anonymousReport() {
    return INCIDENTS
        + "/"
        + created(
                as("staff@" + REPORTER)
                    .post(INCIDENTS, incident(title, "ALL", ",\"anonymous\":true")))
            .getString("id");
  }

  /** The path of the analyst's request. */
  private String asked() {
    String reveals = sharedPath(analyst, title) + "/reveals";
    return reveals + "/" + created(analyst.post(reveals, ASK)).getString("id");
  }

  /** All that others read of the report, and what they are told besides. */
  private String answersOfOthers() {
    return READERS.stream()
        .flatMap(
            name -> {
              Rest reader = as(name);
              String path = sharedPath(reader, title);
              return Stream.of(
                      path,
                      path + "/stages",
                      path + "/comments",
                      path + "/files",
                      path + "/links",
                      path + "/impact",
                      path + "/sightings",
                      "/api/v1/shared-reports?limit=5",
                      "/api/v1/notices?limit=5",
                      "/api/v1/worklist",
                      "/api/v1/news",
                      "/api/v1/search?limit=1&q=" + title)
                  .map(address -> address + " " + reader.get(address).body());
            })
        .map(answer -> answer.replaceAll("\"nextCursor\":\"[^\"]*\"", ""))
        .collect(Collectors.joining("\n"));
  }

  private boolean isTold(Rest reader, String kind) {
    return notices(reader, title).stream()
        .anyMatch(notice -> notice.getString("kind").equals(kind));
  }

  private static List<String> entries(String administrator) {
    return items(as(administrator).get("/api/v1/activities?limit=100")).stream()
        .map(entry -> entry.getString("action") + " " + entry.getString("detail"))
        .toList();
  }

  /** As if a day had gone by since it was asked and answered. */
  private static void afterADay(String reveal) throws SQLException {
    try (var database = Product.running().asSuperuser()) {
      execute(database, "set session_replication_role = replica");
      execute(
          database,
          """
          update reveal_request set expires_at = asked_at + interval '1 millisecond',
                 answered_at = answered_at - interval '24 hours'
           where id = '%s'
          """
              .formatted(idOf(reveal)));
    }
  }

  /** As the application is bound for a person of the centre. */
  private static Connection bound(String person) throws SQLException {
    Connection application = Product.running().asApp();
    application.setAutoCommit(false);
    @Nullable String account;
    try (var database = Product.running().asSuperuser()) {
      account =
          first(database, "select id::text from account where username = '%s'".formatted(person));
    }
    execute(
        application,
        """
        select set_config('isac.codes', '990001', true),
               set_config('isac.tokens', 'centre,learner', true),
               set_config('isac.account', '%s', true),
               set_config('isac.roles', 'ANALYST,CENTRE_ADMIN', true)
        """
            .formatted(account));
    return application;
  }

  private static @Nullable String first(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains("urn:isac:problem:" + code);
  }

  private static String nameOf(Rest person) {
    return ok(person.get("/api/v1/me")).getString("displayName");
  }

  private static String page(String account, String address) {
    return new String(
        Product.running().pagesAs(account).get(address).body(), StandardCharsets.UTF_8);
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Rest as(String account) {
    return Product.running().as(account);
  }
}
