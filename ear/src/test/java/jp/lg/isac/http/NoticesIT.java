package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.Mailbox;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.Test;

/** 霧里市 (482064) is told of what 見本市 (482013) shares. */
class NoticesIT {
  private static final String NOTICES = "/api/v1/notices";
  private static final String RULES = "/api/v1/me/notice-rules";
  private static final String STAFF = "staff@482064";

  private final Rest author = Product.running().as("staff@482013");
  private final Rest centre = Product.running().as("admin@990001");

  @Test
  void tellsAReaderOnceInTheProductAndOnceByMail() throws SQLException {
    var reader = Product.running().as("approver@482064");
    setRules(
        reader, "\"rules\":[{\"kind\":\"SHARED_REPORT\",\"inApp\":true,\"mail\":\"AT_ONCE\"}]");
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");

    Until.holds("the notice is there", () -> isTold(reader, title));
    var page = notice(reader, title).getString("page");
    Until.holds("the mail came", () -> !mails("approver.482064", page).isEmpty());

    // told again of the same thing and version
    var id = notice(reader, title).getString("id");
    execute(
        """
        insert into notice_event (kind, thing, version, urgent, audience, accounts, raised_at)
        select n.kind, n.thing, n.version, false, '{}', array[n.account], now()
          from notice n where n.id = ?
        """,
        UUID.fromString(id));
    Until.holds("it is spread", () -> count("select count(*) from notice_event") == 0);

    assertThat(
            count(
                """
                select count(*) from notice_mail m join notice n using (account, kind, thing, version)
                 where n.id = '%s'
                """
                    .formatted(id)))
        .isEqualTo(1);
    assertThat(notices(reader).stream().filter(n -> title.equals(n.getString("title", ""))))
        .hasSize(1);
    assertThat(mails("approver.482064", page)).hasSize(1);
    assertThat(mails("approver.482064", page).getFirst().text()).doesNotContain(title);
    assertThat(mails("approver.482064", page).getFirst().subject()).doesNotContain(title);
  }

  @Test
  void tellsNeitherATraineeNorTheAuthorsOwnPeople() {
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");
    var reader = Product.running().as(STAFF);
    Until.holds("the notice is there", () -> isTold(reader, title));

    for (var stranger :
        List.of("trainee@482064", "auditor@482064", "approver@482013", "trainee@990001")) {
      assertThat(isTold(Product.running().as(stranger), title)).as(stranger).isFalse();
      assertThat(
              count(
                  """
                  select count(*) from notice n join account a on a.id = n.account
                   where a.username = '%s'
                     and n.thing = (select told.thing from notice told where told.id = '%s')
                  """
                      .formatted(stranger, notice(reader, title).getString("id"))))
          .as(stranger)
          .isEqualTo(0);
    }
  }

  @Test
  void withholdsAMailFromWhoMayNotReadAnyMore() throws SQLException {
    var person = invite();
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");
    Until.holds("a mail waits for the digest", () -> putOff(person) == 1);

    var user = "/api/v1/users/" + person.id();
    var administrator = Product.running().as("admin@482064");
    var etag = administrator.get(user).headers().firstValue("ETag").orElseThrow();
    assertThat(administrator.patch(user, "{\"roles\":[\"TRAINEE\"]}", etag).statusCode())
        .isEqualTo(200);
    sendNow(person);

    Until.holds("it is withheld", () -> inState(person, "WITHHELD") == 1);
    assertThat(noticeMails(person)).isEmpty();
  }

  @Test
  void doesNotSendAgainWhatMayHaveBeenSentWhenTheSenderDied() throws SQLException {
    var person = invite();
    CaseRest.send(author, CaseRest.word(), "ALL");
    Until.holds("a mail waits", () -> pending(person.username()) == 1);

    execute("update notice_mail set state = 'SENDING' where account = ?", person.id());
    Until.holds("its fate is unknown", () -> inState(person, "UNKNOWN") == 1);
    var troubled =
        Rest.object(centre.get("/api/v1/operations/mail"))
            .getJsonArray("troubled")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(mail -> mail.getString("id").equals(mailOf(person)))
            .toList();

    assertThat(troubled).hasSize(1);
    assertThat(troubled.getFirst().getString("state")).isEqualTo("UNKNOWN");
    assertThat(noticeMails(person)).isEmpty();
    var route = "/api/v1/operations/mail/" + mailOf(person);
    assertThat(author.post(route + "/retry", "").statusCode()).isEqualTo(403);
    assertThat(centre.post(route + "/close", "").statusCode()).isEqualTo(204);
    assertThat(centre.post(route + "/close", "").statusCode()).isEqualTo(404);
  }

  @Test
  void sendsOnlyWhatIsUrgentInQuietHours() throws SQLException {
    var reader = Product.running().as("admin@482064");
    var now = LocalTime.now(ZoneId.of("Asia/Tokyo")).truncatedTo(ChronoUnit.MINUTES);
    setRules(
        reader,
        """
        "quietFrom":"%s","quietTo":"%s",
        "rules":[{"kind":"SHARED_REPORT","inApp":true,"mail":"AT_ONCE"}]
        """
            .formatted(now.minusHours(1), now.plusHours(2)));
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");
    Until.holds("the notice is there", () -> isTold(reader, title));
    var page = notice(reader, title).getString("page");
    Until.holds(
        "the mail is put off",
        () ->
            count(
                    """
                    select count(*) from notice_mail m join account a on a.id = m.account
                     where a.username = 'admin@482064' and m.due_at > now() + interval '1 hour'
                    """)
                > 0);
    assertThat(mails("admin.482064", page)).isEmpty();

    execute(
        """
        insert into notice_event (kind, thing, version, urgent, audience, accounts, raised_at)
        select n.kind, n.thing, 99, true, '{}', array[n.account], now() from notice n where n.id = ?
        """,
        UUID.fromString(notice(reader, title).getString("id")));
    Until.holds("the urgent mail came", () -> mails("admin.482064", page).size() == 1);
    assertThat(mails("admin.482064", page).getFirst().subject()).contains("緊急");
  }

  @Test
  void marksNoticesAsReadForTheirReaderAlone() {
    var title = CaseRest.word();
    CaseRest.send(author, title, "ALL");
    var reader = Product.running().as(STAFF);
    Until.holds("the notice is there", () -> isTold(reader, title));
    var route = NOTICES + "/" + notice(reader, title).getString("id") + "/read";

    assertThat(Product.running().as("approver@482064").post(route, "").statusCode()).isEqualTo(404);
    assertThat(reader.post(route, "").statusCode()).isEqualTo(200);
    assertThat(notice(reader, title).isNull("readAt")).isFalse();
    assertThat(reader.post(NOTICES + "/read", "").statusCode()).isEqualTo(204);
    assertThat(notices(reader)).noneMatch(notice -> notice.isNull("readAt"));
  }

  @Test
  void keepsTheIndexFromNothingWhileNoticesWait() throws SQLException {
    try (var superuser = Product.running().asSuperuser();
        var statement = superuser.createStatement()) {
      superuser.setAutoCommit(false);
      statement.execute("lock table notice in share mode");
      CaseRest.send(author, CaseRest.word(), "ALL");
      Until.holds(
          "the notices wait",
          () ->
              count(
                      """
                      select count(*) from pg_locks
                       where not granted and relation = 'notice'::regclass
                      """)
                  > 0);

      var title = CaseRest.word();
      CaseRest.send(author, title, "ALL");

      Until.holds(
          "it is found", () -> !CaseRest.hits(Product.running().as(STAFF), title).isEmpty());
      superuser.rollback();
    }
  }

  @Test
  void refusesRulesThatContradictThemselves() {
    var reader = Product.running().as("trainee@482064");
    var etag = reader.get(RULES).headers().firstValue("ETag").orElseThrow();

    assertThat(
            reader
                .put(RULES, "{\"rules\":[],\"digestAt\":\"08:00\",\"quietFrom\":\"22:00\"}", etag)
                .statusCode())
        .isEqualTo(400);
    assertThat(reader.put(RULES, "{\"rules\":[],\"digestAt\":\"09:00\"}", etag).statusCode())
        .isEqualTo(200);
    assertThat(reader.put(RULES, "{\"rules\":[],\"digestAt\":\"09:00\"}", etag).statusCode())
        .isEqualTo(412);
  }

  @Test
  void mailsAResetLinkAndTellsNobodyWhetherThereIsAnAccount() {
    var anonymous = Product.running().anonymous();
    var known = anonymous.post("/api/v1/password-resets", "{\"username\":\"auditor@482064\"}");
    var unknown = anonymous.post("/api/v1/password-resets", "{\"username\":\"nobody@482064\"}");

    assertThat(known.statusCode()).isEqualTo(202);
    assertThat(unknown.statusCode()).isEqualTo(202);
    assertThat(unknown.body()).isEqualTo(known.body());
    Until.holds("the link came", () -> !Mailbox.to("auditor.482064@example.jp").isEmpty());
    assertThat(Mailbox.to("auditor.482064@example.jp").getFirst().text())
        .contains("/welcome.xhtml?link=");
  }

  private record Person(UUID id, String username, String email) {}

  /** Somebody who never signs in, but may read; the invitation comes by mail. */
  private Person invite() {
    var name = "kiri" + UUID.randomUUID().toString().substring(0, 8);
    var email = name + "@kirisato.example.jp";
    var invited =
        Product.running()
            .as("admin@482064")
            .post(
                "/api/v1/users",
                Json.createObjectBuilder()
                    .add("username", name + "@482064")
                    .add("displayName", "霧里市 新人")
                    .add("email", email)
                    .add("roles", Json.createArrayBuilder().add("STAFF"))
                    .build()
                    .toString());
    assertThat(invited.statusCode()).isEqualTo(201);
    Until.holds("the invitation came", () -> Mailbox.to(email).size() == 1);
    return new Person(
        UUID.fromString(Rest.object(invited).getString("user")), name + "@482064", email);
  }

  private static List<Mailbox.Mail> noticeMails(Person person) {
    return Mailbox.to(person.email()).stream()
        .filter(mail -> !mail.text().contains("/welcome.xhtml"))
        .toList();
  }

  private static List<Mailbox.Mail> mails(String name, String page) {
    return Mailbox.to(name + "@example.jp").stream()
        .filter(mail -> mail.text().contains(page))
        .toList();
  }

  private static void setRules(Rest reader, String rules) {
    var etag = reader.get(RULES).headers().firstValue("ETag").orElseThrow();
    var set = reader.put(RULES, "{\"digestAt\":\"08:00\"," + rules + "}", etag);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
  }

  private static List<JsonObject> notices(Rest reader) {
    return Rest.object(reader.get(NOTICES + "?limit=100"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private static boolean isTold(Rest reader, String title) {
    return notices(reader).stream().anyMatch(n -> title.equals(n.getString("title", "")));
  }

  private static JsonObject notice(Rest reader, String title) {
    return notices(reader).stream()
        .filter(n -> title.equals(n.getString("title", "")))
        .findFirst()
        .orElseThrow();
  }

  private static void sendNow(Person person) throws SQLException {
    execute(
        """
        update notice_mail set due_at = now(), digest = false
         where account = ? and state = 'PENDING'
        """,
        person.id());
  }

  private static long pending(String username) {
    return count(
        """
        select count(*) from notice_mail m join account a on a.id = m.account
         where a.username = '%s' and m.state = 'PENDING' and m.kind = 'SHARED_REPORT'
        """
            .formatted(username));
  }

  /** The sender has looked at it and will not do so again before the digest. */
  private static long putOff(Person person) {
    return count(
        """
        select count(*) from notice_mail
         where account = '%s' and state = 'PENDING' and due_at > raised_at
        """
            .formatted(person.id()));
  }

  private static long inState(Person person, String state) {
    return count(
        "select count(*) from notice_mail where account = '%s' and state = '%s'"
            .formatted(person.id(), state));
  }

  private static String mailOf(Person person) {
    return text("select id from notice_mail where account = '%s'".formatted(person.id()));
  }

  private static long count(String sql) {
    return Long.parseLong(text(sql));
  }

  private static String text(String sql) {
    try (var connection = Product.running().asSystem();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql, UUID id) throws SQLException {
    try (var connection = Product.running().asSystem();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
