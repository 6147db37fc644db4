package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.lg.isac.test.PastCaseSheet;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was answered as done is done, whatever is killed, and search says what the database holds.
 */
class CrashIT {
  private static final boolean FULL = "full".equals(System.getProperty("isac.scale"));
  private static final int POSTS = FULL ? 200 : 80;
  private static final int CLIENTS = 8;
  private static final int ROWS = FULL ? 10_000 : 1_000;
  private static final String IMPORT = "/api/v1/incidents/background-import";
  private static final Product PRODUCT = Product.another("crash");

  /** What is killed while posts are under way. */
  enum Victim {
    SERVER,
    DATABASE
  }

  /** What happens to the index directory while nothing runs. */
  enum Damage {
    NONE,
    DELETED,
    TRUNCATED,
    GARBLED
  }

  @AfterAll
  static void end() {
    PRODUCT.close();
  }

  static List<Damage> damages() {
    return FULL ? Arrays.asList(Damage.values()) : List.of(Damage.TRUNCATED);
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryPostThatWasAnswered(Victim victim) throws Exception {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    Set<String> answered = ConcurrentHashMap.newKeySet();
    var half = new CountDownLatch(POSTS / 2);
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var posts = new ArrayList<Future<?>>();
      for (int i = 0; i < POSTS; i++) {
        var title = mark + "x" + (1000 + i);
        posts.add(
            clients.submit(
                () -> {
                  if (post(title)) {
                    answered.add(title);
                    half.countDown();
                  }
                }));
      }
      half.await();
      switch (victim) {
        case SERVER -> PRODUCT.killServer();
        case DATABASE -> {
          PRODUCT.killDatabase();
          PRODUCT.killServer();
        }
      }
      for (var post : posts) {
        post.get();
      }
    }
    PRODUCT.restart();
    awaitIndex();

    var there = titlesWith(mark);
    assertThat(answered).hasSizeGreaterThanOrEqualTo(POSTS / 2);
    assertThat(there.keySet()).containsAll(answered);
    assertThat(there.values()).allMatch(times -> times == 1);
    assertThat(answered).allSatisfy(title -> assertThat(found(title)).isEqualTo(1));
  }

  /**
   * A rebuild is killed half-way, and the live index beside it is damaged before the next start.
   */
  @ParameterizedTest
  @MethodSource("damages")
  void searchesWhatTheDatabaseHolds(Damage damage) throws IOException {
    awaitIndex();
    var before = totals();
    PRODUCT.as("admin@990001").post("/api/v1/operations/index/rebuild", "");
    PRODUCT.killServer();
    damage(damage);

    PRODUCT.restart();
    awaitIndex();

    assertThat(totals()).isEqualTo(before);
  }

  @Test
  void rebuildsBesideTheLiveIndex() {
    awaitIndex();
    var before = totals();

    var begun = PRODUCT.as("admin@990001").post("/api/v1/operations/index/rebuild", "");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    assertThat(totals()).isEqualTo(before);
    awaitIndex();

    assertThat(totals()).isEqualTo(before);
  }

  /**
   * The server is killed while some rows are written and the next ones wait for a lock: nothing of
   * the sheet is there, and the next start stores it, once.
   */
  @Test
  void beginsAnImportOfPastCasesAnew() throws IOException, SQLException {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    try (Connection lock = PRODUCT.asSuperuser();
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("lock table search_change in share mode");
      var begun =
          PastCaseSheet.post(PRODUCT.as("staff@482013"), IMPORT, PastCaseSheet.of(mark, ROWS));
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
      Until.holds("the work waits for the lock", () -> waitsForALock(statement));
      PRODUCT.killServer();
    }
    assertThat(storedTitles(mark)).isZero();

    PRODUCT.restart();
    Until.holds("it is stored", () -> !imported().getString("state").equals("STORING"));
    assertThat(imported().getString("state")).isEqualTo("DONE");
    assertThat(imported().getInt("added")).isEqualTo(ROWS);
    assertThat(titlesWith(mark)).hasSize(ROWS).allSatisfy((title, n) -> assertThat(n).isOne());
  }

  private static boolean waitsForALock(Statement statement) {
    return count(
            statement,
            "select count(*) from pg_locks where relation = 'search_change'::regclass and not granted")
        > 0;
  }

  private static long storedTitles(String mark) throws SQLException {
    try (Connection connection = PRODUCT.asSuperuser();
        Statement statement = connection.createStatement()) {
      return count(statement, "select count(*) from incident where title like '" + mark + "%'");
    }
  }

  private static long count(Statement statement, String sql) {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject imported() {
    return Rest.object(PRODUCT.as("staff@482013").get(IMPORT));
  }

  /** Whether it was answered that it is posted; a killed server answers nothing. */
  private static boolean post(String title) {
    var body =
        """
        {"kind": "INCIDENT", "title": "%s", "occurredAt": "%s", "causeClass": "OTHER",
         "summary": "停電の試験", "tlp": "GREEN", "audience": {"scope": "ALL"}}
        """
            .formatted(title, Instant.now().minus(1, ChronoUnit.HOURS));
    try {
      return PRODUCT.as("staff@482013").post("/api/v1/incidents", body).statusCode() == 201;
    } catch (UncheckedIOException cutOff) {
      return false;
    }
  }

  private static Map<String, Integer> titlesWith(String mark) {
    var staff = PRODUCT.as("staff@482013");
    var titles = new HashMap<String, Integer>();
    var page = Rest.object(staff.get("/api/v1/incidents?limit=100"));
    while (true) {
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(incident -> incident.getString("title", ""))
          .filter(title -> title.startsWith(mark))
          .forEach(title -> titles.merge(title, 1, Integer::sum));
      if (page.isNull("nextCursor")) {
        return titles;
      }
      page =
          Rest.object(
              staff.get("/api/v1/incidents?limit=100&cursor=" + page.getString("nextCursor")));
    }
  }

  /** How often search finds the shared report of this title. */
  private static long found(String title) {
    var answer =
        PRODUCT
            .as("staff@482021")
            .get(
                "/api/v1/search?type=SHARED_REPORT&q="
                    + URLEncoder.encode(title, StandardCharsets.UTF_8));
    return Rest.object(answer).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(hit -> hit.getString("title").equals(title))
        .count();
  }

  private static void awaitIndex() {
    Until.holds(
        "the index is live without backlog",
        () -> {
          var index = Rest.object(PRODUCT.as("admin@990001").get("/api/v1/operations/index"));
          return index.getString("state").equals("LIVE") && index.getInt("backlog") == 0;
        });
  }

  /** How much several readers find of each type. */
  private static Map<String, Integer> totals() {
    var totals = new HashMap<String, Integer>();
    for (String reader : List.of("staff@482013", "coordinator@490008", "analyst@990001")) {
      for (String type : List.of("INCIDENT", "SHARED_REPORT", "ARTICLE", "COURSE")) {
        var answer = PRODUCT.as(reader).get("/api/v1/search?type=" + type);
        totals.put(reader + " " + type, Rest.object(answer).getInt("total"));
      }
    }
    return totals;
  }

  private static void damage(Damage damage) throws IOException {
    try (Stream<Path> files = Files.walk(PRODUCT.index())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        switch (damage) {
          case NONE -> {}
          case DELETED -> Files.delete(file);
          case TRUNCATED -> {
            if (Files.isRegularFile(file)) {
              truncate(file);
            }
          }
          case GARBLED -> {
            if (Files.isRegularFile(file)) {
              Files.write(file, new byte[(int) Files.size(file)]);
            }
          }
        }
      }
    }
  }

  private static void truncate(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
