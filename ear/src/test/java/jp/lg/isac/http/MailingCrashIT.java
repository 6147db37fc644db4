package jp.lg.isac.http;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.tenancy.OrganisationCode;
import jp.lg.isac.test.Mailbox;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One report to everybody, and the server is killed in the middle of the mailing; to one of them no
 * mail can be made. A whole country is told at the full scale.
 */
class MailingCrashIT {
  private static final int ORGANISATIONS =
      "full".equals(System.getProperty("isac.scale")) ? 1_788 : 300;
  private static final String DOMAIN = "@country.example.jp";
  private static final Product PRODUCT = Product.another("mailing");

  @BeforeAll
  static void foundACountry() throws SQLException {
    var codes =
        IntStream.rangeClosed(50_000, 50_000 + ORGANISATIONS)
            .mapToObj(firstFive -> OrganisationCode.ofFirstFive(String.valueOf(firstFive)).value())
            .toArray();
    try (var connection = PRODUCT.asSuperuser();
        var insert =
            connection.prepareStatement(
                """
                with town as (
                  insert into organisation
                    (code, kind, prefecture, prefecture_name, name, kana, valid_from)
                  select code, 'MUNICIPALITY', left(code, 2), '架空県', '架空市' || code, 'かくうし',
                         date '2020-04-01'
                    from unnest(?) as code
                  returning code
                ), person as (
                  insert into account (id, username, display_name, email)
                  select gen_random_uuid(), 'staff@' || code, '架空 太郎', code || ? from town
                  returning id, username
                ), subscriber as (
                  insert into notice_preference (account, digest_at, titles, version)
                  select id, '08:00', false, 0 from person
                  returning account
                ), rule as (
                  insert into notice_rule (account, kind, in_app, mail)
                  select account, 'SHARED_REPORT', true, 'AT_ONCE' from subscriber
                )
                insert into membership (organisation, id, account, roles, valid_from)
                select split_part(username, '@', 2), gen_random_uuid(), id, array['STAFF'],
                       date '2020-04-01'
                  from person
                """)) {
      insert.setArray(1, connection.createArrayOf("text", codes));
      insert.setString(2, DOMAIN);
      insert.executeUpdate();
      spoil(connection, codes[0]);
    }
  }

  /** Nobody can make a mail for whom the product does not understand. */
  private static void spoil(Connection connection, Object code) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "update account set email = 'lost@example.jp' where username = 'staff@%s'"
              .formatted(code));
      statement.execute(
          "update membership set roles = array['STAFF', 'JESTER'] where organisation = '%s'"
              .formatted(code));
    }
  }

  @AfterAll
  static void end() {
    PRODUCT.close();
  }

  @Test
  void tellsEachOnceInTheProductAndAtMostOnceByMail() throws IOException, SQLException {
    CaseRest.send(PRODUCT.as("staff@482013"), CaseRest.word(), "ALL");
    Until.holds("a third is told", () -> came().size() > ORGANISATIONS / 3);
    PRODUCT.killServer();
    int before = came().size();

    PRODUCT.restart();
    Until.holds("all is settled", () -> fates().keySet().stream().noneMatch(State::isUnderWay));

    assertThat(before).as("mails before the end").isLessThan(ORGANISATIONS);
    assertThat(notices()).hasSize(ORGANISATIONS).allMatch(times -> times == 1);
    var mails = came().stream().collect(groupingBy(Mailbox.Mail::to, counting()));
    assertThat(mails.values()).allMatch(times -> times == 1);
    var fates = fates();
    assertThat(fates.getOrDefault(State.SENT, 0) + fates.getOrDefault(State.UNKNOWN, 0))
        .isEqualTo(ORGANISATIONS);
    assertThat(mails.size())
        .isBetween(fates.getOrDefault(State.SENT, 0), ORGANISATIONS)
        .isGreaterThan(before);
    assertThat(unknownToTheOperator()).hasSize(fates.getOrDefault(State.UNKNOWN, 0));
  }

  /** What became of a mail. */
  private enum State {
    PENDING,
    SENDING,
    SENT,
    UNKNOWN,
    WITHHELD,
    ABORTED;

    boolean isUnderWay() {
      return this == PENDING || this == SENDING;
    }
  }

  private static List<Mailbox.Mail> came() {
    return Mailbox.received().stream().filter(mail -> mail.to().endsWith(DOMAIN)).toList();
  }

  private static Map<State, Integer> fates() {
    var fates = new HashMap<State, Integer>();
    query(
        """
        select m.state, count(*) from notice_mail m join account a on a.id = m.account
         where a.email like '%%%s' group by m.state
        """
            .formatted(DOMAIN),
        (state, times) -> fates.put(State.valueOf(state), times));
    return fates;
  }

  /** How often each person of the country is told in the product. */
  private static List<Integer> notices() {
    var notices = new HashMap<String, Integer>();
    query(
        """
        select a.username, count(n.id) from account a left join notice n on n.account = a.id
         where a.email like '%%%s' group by a.username
        """
            .formatted(DOMAIN),
        notices::put);
    return List.copyOf(notices.values());
  }

  private static List<UUID> unknownToTheOperator() {
    return Rest.object(PRODUCT.as("admin@990001").get("/api/v1/operations/mail"))
        .getJsonArray("troubled")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(mail -> mail.getString("state").equals("UNKNOWN"))
        .filter(mail -> mail.getString("organisation").compareTo("500000") > 0)
        .map(mail -> UUID.fromString(mail.getString("id")))
        .toList();
  }

  /** A row of a name and how often. */
  private interface Counted {
    void is(String name, int times);
  }

  private static void query(String sql, Counted counted) {
    try (var connection = PRODUCT.asSuperuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counted.is(rows.getString(1), rows.getInt(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
