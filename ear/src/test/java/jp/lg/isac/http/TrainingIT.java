package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course from its publication to the certificate, and who sees what of it. */
class TrainingIT {
  private static final String RIGHT = "{\"answers\":[[2],[1,3]]}";
  private static final String WRONG = "{\"answers\":[[1],[1,3]]}";

  private final Rest analyst = Product.running().as("analyst@990001");
  private final Rest trainee = Product.running().as("trainee@482030");
  private final Rest colleague = Product.running().as("staff@482030");
  private final Rest administrator = Product.running().as("admin@482030");
  private final Rest stranger = Product.running().as("admin@492019");

  @Test
  void leadsFromEnrolmentToCompletion() {
    String course = publish(course("EVERYBODY", true));
    var enrolled = trainee.post("/api/v1/courses/" + course + "/enrolments", "");
    assertThat(enrolled.statusCode()).isEqualTo(201);
    String enrolment = Rest.object(enrolled).getString("id");
    assertThat(enrolled.headers().firstValue("Location"))
        .hasValueSatisfying(l -> assertThat(l).endsWith("/api/v1/enrolments/" + enrolment));
    var again = trainee.post("/api/v1/courses/" + course + "/enrolments", "");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Rest.object(again).getString("id")).isEqualTo(enrolment);
    assertThat(Rest.object(enrolled).getJsonArray("quiz")).isEmpty();
    assertThat(trainee.get("/api/v1/worklist").body()).contains(course);
    assertThat(attempt(enrolment, RIGHT).body()).contains("training.lessons-unread");

    var read = progress(enrolment, "\"1\"", "[1,2]");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("いつ切り離すか").doesNotContain("広がりを止める");
    assertThat(progress(enrolment, "\"1\"", "[1]").statusCode()).isEqualTo(412);
    assertThat(progress(enrolment, "\"2\"", "[3]").statusCode()).isEqualTo(400);

    var failed = attempt(enrolment, WRONG);
    assertThat(failed.statusCode()).isEqualTo(201);
    assertThat(Rest.object(failed).getInt("score")).isEqualTo(50);
    assertThat(Rest.object(failed).getBoolean("passed")).isFalse();
    assertThat(failed.body()).contains("広がりを止める");
    assertThat(Rest.object(attempt(enrolment, RIGHT)).getBoolean("passed")).isTrue();
    assertThat(attempt(enrolment, RIGHT).statusCode()).isEqualTo(409);

    JsonObject completion = Rest.object(trainee.get("/api/v1/completions/" + enrolment));
    assertThat(completion.getInt("score")).isEqualTo(100);
    assertThat(completion.getString("course")).isEqualTo(course);
    assertThat(trainee.get("/api/v1/worklist").body()).doesNotContain(course);
  }

  @Test
  void answersARepeatedAttemptAsItWasJudged() {
    String enrolment = enrolmentWithAllRead(publish(course("EVERYBODY", false)));
    var first = attemptWithKey(enrolment, WRONG, "once");
    var second = attemptWithKey(enrolment, RIGHT, "once");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(Rest.object(second).getInt("number")).isEqualTo(1);
  }

  @Test
  void allowsNoMoreAttemptsThanTheCourse() {
    String enrolment = enrolmentWithAllRead(publish(course("EVERYBODY", false)));
    assertThat(attempt(enrolment, WRONG).statusCode()).isEqualTo(201);
    assertThat(attempt(enrolment, WRONG).statusCode()).isEqualTo(201);
    var third = attempt(enrolment, RIGHT);
    assertThat(third.statusCode()).isEqualTo(409);
    assertThat(third.body()).contains("training.no-attempts-left");
  }

  @Test
  void namesEveryAnswerThatIsMissing() {
    String enrolment = enrolmentWithAllRead(publish(course("EVERYBODY", false)));
    var refused = attempt(enrolment, "{\"answers\":[[],[9]]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"/answers/0\"", "\"/answers/1\"");
    assertThat(attempt(enrolment, "{\"answer\":[]}").body()).contains("\"/answer\"");
  }

  @Test
  void looksLikeAbsenceToEverybodyElse() {
    String enrolment = enrolmentWithAllRead(publish(course("EVERYBODY", false)));
    assertThat(attempt(enrolment, RIGHT).statusCode()).isEqualTo(201);
    for (Rest other : new Rest[] {colleague, administrator, stranger, analyst}) {
      String nowhere = UUID.randomUUID().toString();
      sameButForTheId(
          other.get("/api/v1/enrolments/" + enrolment),
          other.get("/api/v1/enrolments/" + nowhere),
          enrolment,
          nowhere);
      sameButForTheId(
          other.put(
              "/api/v1/enrolments/" + enrolment + "/progress", "{\"lessonsRead\":[]}", "\"1\""),
          other.put("/api/v1/enrolments/" + nowhere + "/progress", "{\"lessonsRead\":[]}", "\"1\""),
          enrolment,
          nowhere);
      sameButForTheId(
          other.post("/api/v1/enrolments/" + enrolment + "/attempts", RIGHT),
          other.post("/api/v1/enrolments/" + nowhere + "/attempts", RIGHT),
          enrolment,
          nowhere);
    }
    for (Rest other : new Rest[] {colleague, stranger, analyst}) {
      String nowhere = UUID.randomUUID().toString();
      sameButForTheId(
          other.get("/api/v1/completions/" + enrolment),
          other.get("/api/v1/completions/" + nowhere),
          enrolment,
          nowhere);
      assertThat(other.get("/api/v1/completions?limit=100").body()).doesNotContain(enrolment);
      assertThat(other.get("/api/v1/completions/export").body()).doesNotContain(enrolment);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin@482030", "auditor@482030", "approver@482030"})
  void showsCompletionsToThoseWhoAnswerForTheTraining(String account) {
    String course = publish(course("EVERYBODY", false));
    String enrolment = enrolmentWithAllRead(course);
    assertThat(attempt(enrolment, RIGHT).statusCode()).isEqualTo(201);
    Rest supervisor = Product.running().as(account);
    assertThat(supervisor.get("/api/v1/completions/" + enrolment).statusCode()).isEqualTo(200);
    assertThat(supervisor.get("/api/v1/completions?course=" + course).body()).contains(enrolment);
    assertThat(supervisor.get("/api/v1/completions?fiscalYear=2001").body())
        .doesNotContain(enrolment);
    assertThat(supervisor.get("/api/v1/completions/export?course=" + course).body())
        .startsWith("\uFEFF")
        .contains(enrolment);
  }

  @Test
  void hidesACourseFromThoseItIsNotFor() {
    String course = publish(course("CASE_HANDLERS", false));
    assertThat(colleague.get("/api/v1/courses/" + course).statusCode()).isEqualTo(200);
    assertThat(trainee.get("/api/v1/courses/" + course).statusCode()).isEqualTo(404);
    assertThat(trainee.post("/api/v1/courses/" + course + "/enrolments", "").statusCode())
        .isEqualTo(404);
    assertThat(trainee.get("/api/v1/courses?limit=100").body()).doesNotContain(course);
    assertThat(trainee.get("/api/v1/news").body()).doesNotContain(course);
  }

  @Test
  void isPublishedByTheCentreAlone() {
    String course = publish(course("EVERYBODY", false));
    for (Rest other : new Rest[] {trainee, colleague, administrator}) {
      assertThat(other.post("/api/v1/courses", "{").statusCode()).isEqualTo(403);
      assertThat(other.get("/api/v1/courses/" + course + "/content").statusCode()).isEqualTo(403);
      assertThat(
              other
                  .put("/api/v1/courses/" + UUID.randomUUID() + "/content", "{", "\"1\"")
                  .statusCode())
          .isEqualTo(403);
    }
    var refused = analyst.post("/api/v1/courses", course("EVERYBODY", false).replace("[2]", "[7]"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"/quiz/questions/0/right\"");
  }

  @Test
  void keepsAnEditionForThoseWhoBeganIt() {
    String course = publish(course("EVERYBODY", false));
    String enrolment = enrolmentWithAllRead(course);
    String content = "/api/v1/courses/" + course + "/content";
    String revised = analyst.get(content).body().replace("いつ切り離すか", "改訂した問い");
    assertThat(analyst.put(content, revised, "\"9\"").statusCode()).isEqualTo(412);
    var published = analyst.put(content, revised, "\"1\"");
    assertThat(published.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(trainee.get("/api/v1/enrolments/" + enrolment).body())
        .contains("いつ切り離すか")
        .doesNotContain("改訂した問い");
    assertThat(Rest.object(trainee.get("/api/v1/courses/" + course)).getString("state"))
        .isEqualTo("NOT_STARTED");
  }

  @Test
  void letsNobodyChangeACompletion() throws SQLException {
    try (Connection app = Product.running().asApp();
        var statement = app.createStatement()) {
      for (String change :
          new String[] {
            "update completion set score = 100",
            "delete from completion",
            "update quiz_attempt set passed = true",
            "delete from quiz_attempt",
            "update course_edition set title = ''",
            "delete from enrolment"
          }) {
        assertThatThrownBy(() -> statement.executeUpdate(change))
            .as(change)
            .isInstanceOfSatisfying(
                SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @Test
  void showsNothingWithoutATenant() throws SQLException {
    try (Connection app = Product.running().asApp();
        var statement = app.createStatement()) {
      for (String table :
          new String[] {"course", "course_edition", "enrolment", "quiz_attempt", "completion"}) {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          assertThat(rows.getInt(1)).as(table).isZero();
        }
      }
    }
  }

  private String publish(String command) {
    var published = analyst.post("/api/v1/courses", command);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    return Rest.object(published).getString("id");
  }

  private String enrolmentWithAllRead(String course) {
    String id =
        Rest.object(trainee.post("/api/v1/courses/" + course + "/enrolments", "")).getString("id");
    assertThat(progress(id, "\"1\"", "[1,2]").statusCode()).isEqualTo(200);
    return id;
  }

  private HttpResponse<String> progress(String enrolment, String etag, String lessons) {
    return trainee.put(
        "/api/v1/enrolments/" + enrolment + "/progress", "{\"lessonsRead\":" + lessons + "}", etag);
  }

  private HttpResponse<String> attempt(String enrolment, String answers) {
    return trainee.post("/api/v1/enrolments/" + enrolment + "/attempts", answers);
  }

  private HttpResponse<String> attemptWithKey(String enrolment, String answers, String key) {
    return trainee.send(
        trainee
            .request("/api/v1/enrolments/" + enrolment + "/attempts")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key + enrolment)
            .POST(BodyPublishers.ofString(answers)));
  }

  private static void sameButForTheId(
      HttpResponse<String> foreign, HttpResponse<String> absent, String id, String nowhere) {
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(absent.body().replace(nowhere, id));
    assertThat(absent.statusCode()).isEqualTo(404);
  }

  /** Two lessons, one question of each kind, two attempts. */
  private static String course(String audience, boolean mandatory) {
    return """
        {"title": "初動の試し", "summary": "要約", "audience": "%s", "mandatory": %b,
         "lessons": [{"title": "気付く", "body": "## 兆候"}, {"title": "伝える", "body": "電話"}],
         "quiz": {"passMark": 80, "maxAttempts": 2, "questions": [
           {"text": "いつ切り離すか", "multiple": false, "choices": ["後で", "すぐに"], "right": [2],
            "explanation": "広がりを止める"},
           {"text": "残すもの", "multiple": true, "choices": ["画面", "推測", "時刻"], "right": [1, 3],
            "explanation": "事実だけ"}]}}
        """
        .formatted(audience, mandatory);
  }
}
