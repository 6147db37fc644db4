package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.lg.isac.test.Person;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;

/** In April somebody leaves his post; both he and who follows are people of this test's own. */
class HandOverIT {
  private static final String ORGANISATION = "482064";
  private static final String CENTRE = "990001";
  private static final String RULES = "/api/v1/me/notice-rules";
  private static final String WORKLIST = "/api/v1/worklist?limit=100";

  private final Rest author = Product.running().as("staff@482013");

  @Test
  void passesOnTheDraftOfALaterStage() throws SQLException {
    var leaver = Person.invited(ORGANISATION, "STAFF");
    var successor = Person.invited(ORGANISATION, "STAFF");
    var title = CaseRest.word();
    var incident = CaseRest.send(leaver.session(), title, "OWN");
    CaseRest.created(
        leaver
            .session()
            .post(
                incident + "/reports",
                "{\"stage\":\"FOLLOW_UP\",\"body\":\"続報\",\"status\":\"DRAFT\"}"));

    assertThat(handOver(leaver, successor)).isEqualTo(1);

    assertThat(successor.session().get(WORKLIST).body()).contains(title);
    assertThat(leaver.session().get(WORKLIST).body()).doesNotContain(title);
    assertThat(handOver(leaver, successor)).isZero();
  }

  @Test
  void passesOnWhatIsFollowed() throws SQLException {
    var leaver = Person.invited(ORGANISATION, "STAFF");
    var successor = Person.invited(ORGANISATION, "STAFF");
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");
    var following = CaseRest.sharedPath(leaver.session(), title) + "/following";
    CaseRest.ok(leaver.session().post(following, ""));
    assertThat(follows(successor, following)).isFalse();

    assertThat(handOver(leaver, successor)).isEqualTo(1);

    assertThat(follows(successor, following)).isTrue();
    assertThat(follows(leaver, following)).isFalse();
  }

  @Test
  void passesOnHowToBeToldToWhoHasSaidNothing() throws SQLException {
    var leaver = Person.invited(ORGANISATION, "STAFF");
    var successor = Person.invited(ORGANISATION, "STAFF");
    say(leaver, "07:15", "SHARED_REPORT", "NONE");

    assertThat(handOver(leaver, successor)).isEqualTo(1);

    assertThat(rules(successor)).isEqualTo(rules(leaver));
  }

  @Test
  void leavesWhatTheSuccessorHasSaidHimself() throws SQLException {
    var leaver = Person.invited(ORGANISATION, "STAFF");
    var successor = Person.invited(ORGANISATION, "STAFF");
    say(leaver, "07:15", "SHARED_REPORT", "NONE");
    say(successor, "09:30", "SHARED_REPORT", "AT_ONCE");
    var before = rules(successor);

    assertThat(handOver(leaver, successor)).isZero();

    assertThat(rules(successor)).isEqualTo(before);
  }

  @Test
  void passesOnARevisionThatIsBegun() throws SQLException {
    var leaver = Person.invited(CENTRE, "ANALYST");
    var successor = Person.invited(CENTRE, "ANALYST");
    var title = CaseRest.word();
    var article =
        CaseRest.created(
            leaver
                .session()
                .post(
                    "/api/v1/articles",
                    """
                    {"title":"公開済みの記事","body":"本文","tags":[],"tlp":"GREEN",
                     "audience":{"scope":"ALL"},"forAllStaff":false,"status":"PUBLISHED"}
                    """));
    begin(leaver, UUID.fromString(article.getString("id")), title);
    assertThat(leaver.session().get(WORKLIST).body()).contains(title);

    // the article that was the leaver's, and the revision of it
    assertThat(handOver(leaver, successor)).isEqualTo(2);

    assertThat(successor.session().get(WORKLIST).body()).contains(title);
    assertThat(leaver.session().get(WORKLIST).body()).doesNotContain(title);
  }

  /** Who asks the database himself gets nothing of people whom he does not administer. */
  @Test
  void isNotForOthersPeople() throws SQLException {
    var leaver = Person.invited(ORGANISATION, "STAFF");
    var administrator = Product.running().as("admin@492019");
    var me = Rest.object(administrator.get("/api/v1/me")).getString("id");

    assertThat(
            administrator
                .post(
                    "/api/v1/users/" + leaver.id() + "/handover", "{\"successor\":\"" + me + "\"}")
                .statusCode())
        .isEqualTo(404);
    try (var application = Product.running().asApp();
        var statement = application.createStatement()) {
      application.setAutoCommit(false);
      statement.execute(
          """
          select set_config('isac.codes', '492019', true),
                 set_config('isac.roles', 'ORG_ADMIN,TRAINEE', true)
          """);
      for (var what : new String[] {"following", "notice_rules", "working_copies"}) {
        var function = "gate_hand_over_" + what;
        var refused = application.setSavepoint();
        assertThat(refusal(application, function, leaver.id(), me)).as(function).isEqualTo("42501");
        application.rollback(refused);
      }
      application.rollback();
    }
  }

  private static String refusal(
      Connection application, String function, UUID leaver, String successor) {
    try (var statement = application.createStatement()) {
      statement.execute("select %s('%s', '%s')".formatted(function, leaver, successor));
      return "none";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static int handOver(Person leaver, Person successor) {
    var code =
        Rest.object(leaver.session().get("/api/v1/me"))
            .getJsonObject("organisation")
            .getString("code");
    return CaseRest.ok(
            Product.running()
                .as("admin@" + code)
                .post(
                    "/api/v1/users/" + leaver.id() + "/handover",
                    "{\"successor\":\"" + successor.id() + "\"}"))
        .getInt("things");
  }

  private static boolean follows(Person person, String following) {
    return CaseRest.ok(person.session().get(following)).getBoolean("following");
  }

  private static void say(Person person, String digestAt, String kind, String mail) {
    var etag = CaseRest.etag(person.session().get(RULES));
    CaseRest.ok(
        person
            .session()
            .put(
                RULES,
                """
                {"digestAt":"%s","titles":false,
                 "rules":[{"kind":"%s","inApp":true,"mail":"%s"}]}
                """
                    .formatted(digestAt, kind, mail),
                etag));
  }

  private static JsonObject rules(Person person) {
    return CaseRest.ok(person.session().get(RULES));
  }

  /** As the page keeps it while somebody types. */
  private static void begin(Person writer, UUID article, String title) throws SQLException {
    var typed =
        Json.createObjectBuilder()
            .add("title", title)
            .add("tags", Json.createArrayBuilder())
            .add("forAllStaff", false)
            .add("status", "DRAFT")
            .build();
    try (var database = Product.running().asSuperuser();
        var insert =
            database.prepareStatement(
                """
                insert into article_working_copy (id, account, article, typed, based_on, saved_at)
                values (gen_random_uuid(), ?, ?, ?::jsonb, 1, now())
                """)) {
      insert.setObject(1, writer.id());
      insert.setObject(2, article);
      insert.setString(3, typed.toString());
      insert.executeUpdate();
    }
  }
}
