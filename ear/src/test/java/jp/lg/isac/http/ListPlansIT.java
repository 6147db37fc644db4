package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.test.LoggedStatement;
import jp.lg.isac.test.ManyRows;
import jp.lg.isac.test.Plan;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.StatementLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The statements that the lists really send, answered by a database with many rows: a page costs
 * what it shows, whoever reads it and however far back he is.
 *
 * <p>Not here: the open work of one person, which is sorted as a whole.
 */
class ListPlansIT {
  /** Rows that may be looked at for each one that is shown. */
  private static final int READ_PER_SHOWN = 10;

  /** Rows that a statement of a post may look at, of tables with thousands. */
  private static final int READ_FOR_ONE = 100;

  private static final String INCIDENT =
      """
      {"kind":"INCIDENT","title":"計画を見るための事案","occurredAt":"2026-07-01T00:00:00Z","causeClass":"MALWARE",
      "summary":"委託先の端末が暗号化された。","impact":"","countermeasures":"","systems":[],
      "vendors":["架空印刷サービス"],"tlp":"GREEN","audience":{"scope":"PREFECTURE"}}
      """;

  private static final List<ListRequest> LISTS =
      List.of(
          new ListRequest("incidents", "staff@482013", "staff@492027"),
          new ListRequest("shared-reports", "staff@482013", "staff@492027"),
          new ListRequest("shared-reports", "analyst@990001", "coordinator@490008"),
          new ListRequest("articles", "analyst@990001", "trainee@492027"),
          new ListRequest("organisations", "staff@482013", "trainee@492027"),
          new ListRequest("audits", "auditor@482013", "auditor@492027"),
          new ListRequest("assessments", "staff@482013", "staff@492027"),
          new ListRequest("completions", "admin@482013", "trainee@492027"),
          new ListRequest("activities", "admin@482013", "admin@492027"),
          new ListRequest("users", "admin@482013", "admin@492027"),
          new ListRequest("courses", "analyst@990001", "trainee@492027"),
          new ListRequest("news", "analyst@990001", "trainee@492027"));

  /** A list with one who reads much and one who reads little of it. */
  private record ListRequest(String route, String wide, String narrow) {}

  private static final System.Logger LOG = System.getLogger(ListPlansIT.class.getName());

  private static StatementLog log;

  @BeforeAll
  static void openLog() throws SQLException, IOException {
    log = Product.running().statementLog();
  }

  @AfterAll
  static void closeLog() throws SQLException {
    log.close();
  }

  @Test
  void readAtMostTenRowsForOneThatTheyShow() throws SQLException, IOException {
    var answers = new ArrayList<Answer>();
    try (var rows = ManyRows.inserted(Product.running())) {
      for (var list : LISTS) {
        answers.add(answer(rows, list.route(), "wide", list.wide(), ""));
        answers.add(answer(rows, list.route(), "narrow", list.narrow(), ""));
        answers.add(
            answer(rows, list.route(), "deep", list.wide(), "&cursor=" + deep(list.route())));
      }
    }
    answers.forEach(answer -> LOG.log(Level.INFO, answer));
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.read())
                    .as(answer::toString)
                    .isLessThanOrEqualTo(READ_PER_SHOWN * answer.shown()));
  }

  /** Who has thousands of reports posts one as fast as who has few. */
  @Test
  void findOneOwnReportByItsKey() throws SQLException, IOException {
    try (var rows = ManyRows.inserted(Product.running())) {
      var sent =
          log.during(
              () ->
                  assertThat(
                          Product.running()
                              .as("staff@482013")
                              .post("/api/v1/incidents", INCIDENT)
                              .statusCode())
                      .isEqualTo(201));
      var plans = rows.plans(sent);
      assertThat(plans).isNotEmpty();
      assertThat(plans)
          .allSatisfy(
              plan ->
                  assertThat(plan.read())
                      .as(() -> plan.scans().toString())
                      .isLessThan(READ_FOR_ONE));
    }
  }

  /** All statements of a list as one reader sends it. */
  private record Answer(String route, String reader, List<Plan> plans) {
    long read() {
      return plans.stream().mapToLong(Plan::read).sum();
    }

    /** The statement that finds the page shows most; the others look something up for it. */
    long shown() {
      return plans.stream().mapToLong(Plan::shown).max().orElse(0);
    }

    @Override
    public String toString() {
      return "%s, %s: %d read, %d shown, %s"
          .formatted(
              route,
              reader,
              read(),
              shown(),
              plans.stream()
                  .map(plan -> "%.2f ms %s".formatted(plan.milliseconds(), plan.scans()))
                  .toList());
    }
  }

  private static Answer answer(
      ManyRows rows, String route, String reader, String account, String cursor)
      throws SQLException {
    var rest = Product.running().as(account);
    var sent =
        log.during(
            () ->
                assertThat(rest.get("/api/v1/" + route + "?limit=20" + cursor).statusCode())
                    .isEqualTo(200));
    assertThat(sent).anyMatch(LoggedStatement::isQuery);
    return new Answer(route, reader, rows.plans(sent));
  }

  /** Five years back, or among the last names of an organisation. */
  private static String deep(String route) {
    var place =
        route.equals("users")
            ? "person9"
            : Instant.now().minusSeconds(5L * 365 * 24 * 3600) + " " + new UUID(-1, -1);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }
}
