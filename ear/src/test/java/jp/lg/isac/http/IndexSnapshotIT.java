package jp.lg.isac.http;

import static jp.lg.isac.http.CaseRest.created;
import static jp.lg.isac.http.CaseRest.hits;
import static jp.lg.isac.http.CaseRest.ok;
import static jp.lg.isac.http.CaseRest.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Collectors;
import jp.lg.isac.test.Product;
import jp.lg.isac.test.Rest;
import jp.lg.isac.test.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A copy of the index beside a dump of the database, and what becomes of it when both are put back.
 */
class IndexSnapshotIT {
  private static final Product PRODUCT = Product.another("snapshot");
  private static final String SNAPSHOT = "/api/v1/operations/index/snapshot";
  private static final String REBUILT = "the index is being rebuilt";
  private static final Path AFTER_RESTORE =
      Path.of("..", "ejb/src/main/resources/db/operations/after-restore.sql");

  private int restores;

  @AfterAll
  static void end() {
    PRODUCT.close();
  }

  @Test
  void answersAtOnceAndShowsNothingThatTheDatabaseDoesNotHold() throws Exception {
    assertThat(PRODUCT.as("analyst@990001").post(SNAPSHOT, "").statusCode()).isEqualTo(403);
    String before = article();
    awaitFound(before);
    String copied = snapshot();
    String between = article();
    awaitFound(between);
    dump();
    String lost = article();
    awaitFound(lost);
    String tooNew = snapshot();

    restore();
    putInPlace(copied);
    String said = start();
    assertThat(said).contains("it goes on from there").doesNotContain(REBUILT);
    awaitFound(between);
    assertThat(found(before)).isTrue();
    assertThat(found(lost)).isFalse();
    String after = article();
    awaitFound(after);

    restore();
    putInPlace(tooNew);
    assertThat(start()).contains("it is emptied", REBUILT);
    awaitFound(between);
    assertThat(found(before)).isTrue();
    assertThat(found(lost)).isFalse();
    assertThat(found(after)).as("was written after the dump").isFalse();

    String forgotten = article();
    awaitFound(forgotten);
    restore();
    assertThat(start()).as("the live index was left where it was").contains("it is emptied");
    awaitFound(between);
    assertThat(found(forgotten)).isFalse();
  }

  private static String article() {
    String title = word();
    created(
        PRODUCT
            .as("analyst@990001")
            .post(
                "/api/v1/articles",
                """
                {"title":"%s","body":"索引の複写の試験","tags":[],"tlp":"CLEAR",
                 "audience":{"scope":"ALL"},"forAllStaff":true,"status":"PUBLISHED"}
                """
                    .formatted(title)));
    return title;
  }

  private static void awaitFound(String title) {
    Until.holds(title + " is found", () -> found(title));
  }

  private static boolean found(String title) {
    return !hits(PRODUCT.as("staff@482048"), title).isEmpty();
  }

  /** Where the copy is. */
  private static String snapshot() {
    return ok(PRODUCT.as("admin@990001").post(SNAPSHOT, "")).getString("directory");
  }

  /** The database as it is now, kept beside it. */
  private static void dump() throws SQLException, IOException {
    PRODUCT.killServer();
    copyDatabase("isac", "dump");
    PRODUCT.restart();
    awaitIndex();
  }

  private void restore() throws SQLException, IOException {
    PRODUCT.killServer();
    awaitNobodyIn("isac");
    try (var server = PRODUCT.asSuperuserOf("postgres");
        var statement = server.createStatement()) {
      statement.execute("alter database isac rename to lost" + ++restores);
    }
    copyDatabase("dump", "isac");
    try (var restored = PRODUCT.asSuperuser();
        var statement = restored.createStatement()) {
      statement.execute(Files.readString(AFTER_RESTORE));
    }
    PRODUCT.forgetSessions();
  }

  private static void copyDatabase(String from, String to) throws SQLException {
    awaitNobodyIn(from);
    try (var server = PRODUCT.asSuperuserOf("postgres");
        var statement = server.createStatement()) {
      statement.execute("create database %s template %s".formatted(to, from));
    }
  }

  private static void awaitNobodyIn(String database) {
    Until.holds(
        "the killed server's connections are gone",
        () -> {
          try (var server = PRODUCT.asSuperuserOf("postgres");
              var statement = server.createStatement();
              var row =
                  statement.executeQuery(
                      "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                          .formatted(database))) {
            return !row.next();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void putInPlace(String copy) throws IOException {
    try (var files = Files.walk(PRODUCT.index())) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.walk(Path.of(copy))) {
      for (var file : files.toList()) {
        Files.copy(file, PRODUCT.index().resolve(Path.of(copy).relativize(file).toString()));
      }
    }
  }

  /** What the server says until its index is live without backlog. */
  private static String start() throws IOException {
    long before = linesOfLog();
    PRODUCT.restart();
    awaitIndex();
    try (var lines = Files.lines(PRODUCT.log())) {
      return lines.skip(before).collect(Collectors.joining("\n"));
    }
  }

  private static long linesOfLog() throws IOException {
    try (var lines = Files.lines(PRODUCT.log())) {
      return lines.count();
    }
  }

  private static void awaitIndex() {
    Until.holds(
        "the index is live without backlog",
        () -> {
          var index = Rest.object(PRODUCT.as("admin@990001").get("/api/v1/operations/index"));
          return index.getString("state").equals("LIVE") && index.getInt("backlog") == 0;
        });
  }
}
