package jp.lg.isac.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/**
 * The operator's scripts for an organisation that leaves, tried in a transaction that is undone.
 */
class OrganisationRemovalIT {
  private static final String LEAVING = "482013";
  private static final String EVERY_TABLE_OF_AN_ORGANISATION =
      """
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and a.attname = 'organisation' and c.relname not like 'activity%'
      """;

  private static final String ACTIVITIES =
      "select count(*) from activity where organisation = '482013'";

  @Test
  void exportsEveryRowAndNoSecret() throws SQLException {
    try (var database = Product.running().asSuperuser()) {
      var lines = strings(database, script("export-organisation.sql"));

      assertThat(lines).anyMatch(line -> line.contains("\"table\": \"incident\""));
      assertThat(lines).anyMatch(line -> line.contains("\"table\": \"account\""));
      assertThat(lines).anyMatch(line -> line.contains("\"table\": \"assessment_answer\""));
      assertThat(lines).noneMatch(line -> line.contains("password_hash"));
      assertThat(lines).hasSizeGreaterThanOrEqualTo((int) rowsOf(database, LEAVING));
    }
  }

  @Test
  void removesEveryRowOfTheOneAndNoneOfTheOthers() throws SQLException {
    try (var database = Product.running().asSuperuser()) {
      database.setAutoCommit(false);
      var neighbour = rowsOf(database, "482021");
      var activities = count(database, ACTIVITIES);
      var orphans = brokenReferences(database);
      assertThat(rowsOf(database, LEAVING)).isPositive();

      try (var statement = database.createStatement()) {
        statement.execute(
            script("remove-organisation.sql").replace("begin;", "").replace("commit;", ""));
      }

      assertThat(rowsOf(database, LEAVING)).isZero();
      assertThat(rowsOf(database, "482021")).isEqualTo(neighbour);
      assertThat(count(database, "select count(*) from account where home = '482013'")).isZero();
      assertThat(count(database, ACTIVITIES)).isEqualTo(activities);
      assertThat(brokenReferences(database)).isEqualTo(orphans).isEmpty();
      database.rollback();
    }
  }

  private static long rowsOf(Connection database, String organisation) throws SQLException {
    long rows = 0;
    for (var table : strings(database, EVERY_TABLE_OF_AN_ORGANISATION)) {
      rows +=
          count(
              database,
              "select count(*) from %s where organisation = '%s'".formatted(table, organisation));
    }
    return rows;
  }

  /** Foreign keys whose rows refer to nothing, since the script goes round the checks. */
  private static List<String> brokenReferences(Connection database) throws SQLException {
    var broken = new ArrayList<String>();
    for (var check : strings(database, everyReference())) {
      if (count(database, check) > 0) {
        broken.add(check);
      }
    }
    return broken;
  }

  private static String everyReference() {
    return """
        select format('select count(*) from %s c where num_nulls(%s) = 0 and not exists (select from %s p where %s)',
                      k.conrelid::regclass,
                      string_agg(format('c.%I', theirs.attname), ', '),
                      k.confrelid::regclass,
                      string_agg(format('c.%I = p.%I', theirs.attname, ours.attname), ' and '))
          from pg_constraint k
         cross join lateral unnest(k.conkey, k.confkey) as pair (their, our)
          join pg_attribute theirs on theirs.attrelid = k.conrelid and theirs.attnum = pair.their
          join pg_attribute ours on ours.attrelid = k.confrelid and ours.attnum = pair.our
         where k.contype = 'f'
         group by k.oid, k.conrelid, k.confrelid
        """;
  }

  private static long count(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The rows of the last query of a script. */
  private static List<String> strings(Connection database, String script) throws SQLException {
    var strings = new ArrayList<String>();
    try (var statement = database.createStatement()) {
      var isRows = statement.execute(script);
      while (!isRows) {
        isRows = statement.getMoreResults();
      }
      try (var rows = statement.getResultSet()) {
        while (rows.next()) {
          strings.add(rows.getString(1));
        }
      }
    }
    return strings;
  }

  private static String script(String name) {
    try (var in = OrganisationRemovalIT.class.getResourceAsStream("/db/operations/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replace(":'organisation'", "'" + LEAVING + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
