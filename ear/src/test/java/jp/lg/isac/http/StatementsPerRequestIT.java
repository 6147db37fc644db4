package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.lg.isac.test.LoggedStatement;
import jp.lg.isac.test.LongThread;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.StatementLog;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list asks of the database does not grow with its rows: it asks once for all of them. */
class StatementsPerRequestIT {
  private static final Pattern COUNT =
      Pattern.compile("^\\s*select\\s+count\\(", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("\\boffset\\s+(?!'?0\\b)", Pattern.CASE_INSENSITIVE);

  private static final int LOOKS = 5;

  /** His organisation has no audits that other tests count. */
  private static final String AUDITOR = "auditor@482081";

  private static final String AUTHORS_PEER = "staff@482021";
  private static final boolean FULL = "full".equals(System.getProperty("isac.scale"));

  private static StatementLog log;

  @BeforeAll
  static void openLog() throws SQLException, IOException {
    log = Product.running().statementLog();
    recordAudit("庁内監査");
    recordAudit("委託先監査");
    tellBothReadersOfTheSame();
  }

  /** The home page looks up the names of what is unread, once for each kind that there is. */
  private static void tellBothReadersOfTheSame() {
    Until.holds("what was before is told", StatementsPerRequestIT::isAllTold);
    for (var reader : List.of("staff@492027", "staff@482013")) {
      Product.running().as(reader).post("/api/v1/notices/read", "");
    }
    CaseRest.send(Product.running().as("staff@482048"), title(), "ALL");
    for (var reader : List.of("staff@492027", "staff@482013")) {
      Until.holds(reader + " is told", () -> isToldOfSomething(reader));
    }
  }

  private static boolean isAllTold() {
    var mail = Product.running().as("admin@990001").get("/api/v1/operations/mail");
    return Rest.object(mail).getInt("unspread") == 0;
  }

  private static boolean isToldOfSomething(String account) {
    return CaseRest.items(Product.running().as(account).get("/api/v1/notices?limit=1")).stream()
        .anyMatch(notice -> notice.isNull("readAt"));
  }

  private static void recordAudit(String title) {
    var audit =
        """
        {"title":"%s","kind":"INTERNAL","planLevel":"ANNUAL","beginsOn":"2026-10-01",
         "auditor":"監査担当","auditorSection":"監査委員事務局","auditedSection":"総務課","scope":"台帳"}
        """
            .formatted(title);
    assertThat(Product.running().as(AUDITOR).post("/api/v1/audits", audit).statusCode())
        .isEqualTo(201);
  }

  @AfterAll
  static void closeLog() throws SQLException {
    log.close();
  }

  @ParameterizedTest
  @CsvSource({
    "incidents, staff@482013",
    "shared-reports, analyst@990001",
    "shared-reports, staff@482013",
    "articles, analyst@990001",
    "articles, trainee@482013",
    "organisations, trainee@482013",
    "users, admin@482013",
    "audits, " + AUDITOR,
    "assessments, staff@482013",
    "completions, admin@482013",
    "courses, trainee@482013",
    "news, staff@482013",
    "worklist, staff@482013",
    "activities, admin@482013",
    "search?q=%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0, staff@482013",
  })
  void isTheSameNumberForOneRowAndForAHundred(String route, String account) {
    var rest = Product.running().as(account);
    var path = "/api/v1/" + route + (route.contains("?") ? "&" : "?") + "limit=";
    var one = statements(() -> assertThat(items(rest, path + 1)).isEqualTo(1));
    var many = statements(() -> assertThat(items(rest, path + 100)).isGreaterThan(1));

    assertThat(many).as(() -> texts(many)).hasSameSizeAs(one);
    assertThat(many)
        .extracting(LoggedStatement::inlined)
        .noneMatch(sql -> COUNT.matcher(sql).find())
        .noneMatch(sql -> OFFSET.matcher(sql).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.xhtml",
        "/incident/list.xhtml",
        "/shared-report/list.xhtml",
        "/article/list.xhtml",
        "/organisation/index.xhtml",
        "/course/index.xhtml",
        "/search/results.xhtml?q=%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0",
      })
  void isTheSameNumberForAPageWithFewRowsAndWithMany(String path) {
    var few = statements("staff@492027", path);
    var many = statements("staff@482013", path);
    assertThat(many).as(() -> texts(many)).hasSameSizeAs(few);
  }

  /** A case of a year: as many as there may be of everything. */
  @Test
  void isTheSameNumberForAThreadOfAnyLength() {
    var author = Product.running().as("staff@482048");
    var reader = Product.running().as(AUTHORS_PEER);
    var small = LongThread.posted(author, reader, title(), 2, 2, 2);
    var large =
        FULL
            ? LongThread.posted(author, reader, title(), 200, 500, 50)
            : LongThread.posted(author, reader, title(), 20, 30, 5);

    assertSame(small, large, thread -> author.get(thread.incident()));
    assertSame(small, large, thread -> author.get(thread.incident() + "/reports"));
    assertSame(small, large, thread -> author.get(thread.incident() + "/attachments"));
    assertSame(small, large, thread -> reader.get(thread.report()));
    assertSame(small, large, thread -> reader.get(thread.report() + "/stages"));
    assertSame(small, large, thread -> reader.get(thread.report() + "/comments"));
    assertSame(small, large, thread -> reader.get(thread.report() + "/files"));
    var authorsPages = Product.running().pagesAs("staff@482048");
    var readersPages = Product.running().pagesAs(AUTHORS_PEER);
    assertSame(small, large, thread -> authorsPages.get(thread.incidentPage()));
    assertSame(small, large, thread -> readersPages.get(thread.reportPage()));
  }

  private static String title() {
    return "長い経過 " + UUID.randomUUID();
  }

  private static void assertSame(
      LongThread small, LongThread large, Function<LongThread, HttpResponse<?>> request) {
    var few = statements(() -> assertThat(request.apply(small).statusCode()).isEqualTo(200));
    var many = statements(() -> assertThat(request.apply(large).statusCode()).isEqualTo(200));
    assertThat(many).as(() -> texts(many)).hasSameSizeAs(few);
  }

  private static List<LoggedStatement> statements(String account, String path) {
    var pages = Product.running().pagesAs(account);
    return statements(() -> assertThat(pages.get(path).statusCode()).isEqualTo(200));
  }

  /** The fewest of some looks, since notices that go out meanwhile stand in the same log. */
  private static List<LoggedStatement> statements(Runnable request) {
    return Stream.generate(() -> log.during(request))
        .limit(LOOKS)
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static int items(Rest rest, String path) {
    return Rest.object(rest.get(path)).getJsonArray("items").size();
  }

  private static String texts(List<LoggedStatement> statements) {
    return String.join("\n", statements.stream().map(LoggedStatement::sql).toList());
  }
}
