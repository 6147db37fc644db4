package jp.lg.isac.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.lg.isac.test.Product;
import org.junit.jupiter.api.Test;

/** As the application's own role, with the demonstration's rows of all tenants there to be seen. */
class FenceIT {
  /**
   * Tables that say nothing of anybody; what is opened to the public is for nobody in particular.
   */
  private static final Set<String> OF_NOBODY =
      Set.of("installation", "demonstration_step", "public_article");

  /** Rows that others may read too, by a rule of their own. */
  private static final Set<String> SHARED = Set.of("link", "telephone_report");

  private static final String NO_RIGHT = "42501";
  private static final String MIHON = "482013";
  private static final String NEIGHBOUR = "482021";

  @Test
  void showsNoRowWhereNoTenantIsSet() throws SQLException {
    try (var application = Product.running().asApp()) {
      var seen = rowsByTable(application);
      OF_NOBODY.forEach(seen::remove);
      assertThat(seen)
          .hasSizeGreaterThan(30)
          .allSatisfy((table, rows) -> assertThat(rows).isZero());
    }
  }

  @Test
  void showsATenantItsOwnRowsAlone() throws SQLException {
    try (var application = Product.running().asApp()) {
      application.setAutoCommit(false);
      bind(application, MIHON);

      assertThat(count(application, "select count(*) from incident")).isPositive();
      var ofTenants = tables(TENANTS);
      ofTenants.removeAll(SHARED);
      for (var table : ofTenants) {
        var others = "select count(*) from %s where organisation <> '%s'".formatted(table, MIHON);
        assertThat(countOrRefused(application, others)).as(table).isZero();
      }
      application.rollback();
    }
  }

  @Test
  void refusesARowForAnotherTenant() throws SQLException {
    try (var application = Product.running().asApp()) {
      application.setAutoCommit(false);
      bind(application, MIHON);
      var forged =
          """
          insert into policy_owner (organisation, id, name)
          values ('%s', gen_random_uuid(), '市長')
          """
              .formatted(NEIGHBOUR);

      assertThatThrownBy(() -> execute(application, forged))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
      application.rollback();
    }
  }

  @Test
  void changesNothingOfAnotherTenant() throws SQLException {
    try (var application = Product.running().asApp()) {
      application.setAutoCommit(false);
      bind(application, MIHON);
      try (var statement = application.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "update incident set title = '書換え' where organisation = '%s'"
                        .formatted(NEIGHBOUR)))
            .isZero();
      }
      application.rollback();
    }
  }

  /** A setting that outlived its transaction would show the next one what is not its own. */
  @Test
  void forgetsTheTenantWithTheTransaction() throws SQLException {
    try (var application = Product.running().asApp()) {
      application.setAutoCommit(false);
      bind(application, MIHON);
      assertThat(count(application, "select count(*) from incident")).isPositive();
      application.commit();
      assertThat(count(application, "select count(*) from incident")).isZero();
      application.rollback();
    }
  }

  private static final String TABLES =
      """
      select c.relname from pg_class c
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      """;

  private static final String TENANTS =
      TABLES
          + """
             and exists (select from pg_attribute a
                          where a.attrelid = c.oid and a.attname = 'organisation')
            """;

  private static void bind(Connection application, String organisation) throws SQLException {
    execute(
        application,
        """
        select set_config('isac.codes', '%1$s', true),
               set_config('isac.tokens', 'all,audit:%1$s,learner,own:%1$s,peer:48', true),
               set_config('isac.account', gen_random_uuid()::text, true),
               set_config('isac.roles', 'STAFF,ORG_ADMIN,TRAINEE', true)
        """
            .formatted(organisation));
  }

  private static Map<String, Long> rowsByTable(Connection application) throws SQLException {
    var rows = new TreeMap<String, Long>();
    for (var table : tables(TABLES)) {
      rows.put(table, countOrRefused(application, "select count(*) from " + table));
    }
    return rows;
  }

  /** A table that the role may not read at all shows nothing either. */
  private static long countOrRefused(Connection application, String query) throws SQLException {
    var before = application.getAutoCommit() ? null : application.setSavepoint();
    try {
      return count(application, query);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo(NO_RIGHT);
      if (before != null) {
        application.rollback(before);
      }
      return 0;
    }
  }

  private static List<String> tables(String query) throws SQLException {
    try (var database = Product.running().asOwner();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  private static long count(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
