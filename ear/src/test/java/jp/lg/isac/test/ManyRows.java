package jp.lg.isac.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A database full of rows that nobody else ever sees: they are copies of the demonstration's, in a
 * transaction that is rolled back.
 */
public final class ManyRows implements AutoCloseable {
  /** One has several times as many as the others. */
  private static final String OWNER =
      "case when n % 7 = 0 then '482013' else to_char(500001 + n % 30, 'FM000000') end";

  /** As many as a catalogue has. */
  private static final int COURSES = 60;

  private static final String ID = "gen_random_uuid()";

  /** The same for the same row, so that others can refer to it. */
  private static String id(String kind) {
    return "cast(md5('%s' || n) as uuid)".formatted(kind);
  }

  private static final String TIME = "now() - n * interval '10 years' / %d";

  private final Connection connection;

  private ManyRows(Connection connection) {
    this.connection = connection;
  }

  /** Fills the tables of all lists; 100,000 shared reports at the full scale, else 5,000. */
  public static ManyRows inserted(Product product) throws SQLException {
    var connection = product.asSuperuser();
    connection.setAutoCommit(false);
    var rows = new ManyRows(connection);
    rows.insertAll("full".equals(System.getProperty("isac.scale")) ? 100_000 : 5_000);
    return rows;
  }

  /** How the statements of a request are answered here, each as its reader. */
  public List<Plan> plans(List<LoggedStatement> sent) throws SQLException {
    var plans = new ArrayList<Plan>();
    execute("set local role isac_app");
    for (var statement : sent) {
      if (statement.isBinding()) {
        execute(statement.inlined());
      } else if (statement.isQuery()) {
        plans.add(Plan.of(connection, statement));
      }
    }
    execute("reset role");
    return plans;
  }

  private void insertAll(int reports) throws SQLException {
    // copies refer to nothing that is not there, and triggers have nothing to say about them
    execute("set local session_replication_role = replica");
    int others = reports / 5;
    var time = TIME.formatted(others);
    execute(
        """
        insert into organisation (code, kind, prefecture, prefecture_name, name, kana, valid_from)
        select to_char(n, 'FM000000'), 'MUNICIPALITY', to_char(50 + n % 40, 'FM00'), '架空県',
               '架空市' || n, 'かくうし', date '2020-04-01' from generate_series(500001, 501775) as n
        """);
    copy("shared_report", reports, Map.of("id", ID, "published_at", TIME.formatted(reports)));
    execute(
        """
        insert into shared_report_audience (shared_report, audience, richer)
        select id, case when n % 50 = 0 then array['office:49', 'peer:49']
                        when n % 3 = 0 then array['centre']
                        when n % 3 = 1 then array['office:48'] else array['all', 'centre'] end,
               case when n % 3 = 2 then array['office:48'] else '{}' end
          from (select id, row_number() over () as n from shared_report r
                 where not exists (select from shared_report_audience a where a.shared_report = r.id)) r
        """);
    execute(
        """
        insert into audience_token (token, published_at, shared_report, richer)
        select token, r.published_at, r.id, a.richer
          from shared_report_audience a join shared_report r on r.id = a.shared_report
         cross join unnest(a.audience) as token
        on conflict do nothing
        """);
    copy("incident", others, Map.of("id", ID, "organisation", OWNER, "created_at", time));
    copy(
        "article",
        others,
        Map.of(
            "id",
            ID,
            "listed_at",
            time,
            "audience",
            "case when n % 3 = 0 then array['centre', 'learner'] else array['centre'] end"));
    copy(
        "audit",
        others,
        Map.of("id", ID, "organisation", OWNER, "begins_on", time, "ends_on", "null"));
    copy(
        "policy_owner",
        others,
        Map.of("id", id("owner"), "organisation", OWNER, "name", "'部局' || n"));
    copy(
        "assessment",
        others,
        Map.of(
            "id",
            ID,
            "organisation",
            OWNER,
            "policy_owner",
            id("owner"),
            "fiscal_year",
            "2016 + n % 10"));
    copy("completion", others, Map.of("id", ID, "organisation", OWNER, "completed_at", time));
    var name = "'person' || n || '@' || (%s)".formatted(OWNER);
    copy("account", others, Map.of("id", id("person"), "username", name));
    copy(
        "membership",
        others,
        Map.of("id", ID, "organisation", OWNER, "account", id("person"), "username", name));
    copy("activity", others, Map.of("id", ID, "organisation", OWNER, "at", time));
    copy("course", COURSES, Map.of("id", id("course"), "edition", "1"));
    copy(
        "course_edition",
        COURSES,
        Map.of("id", ID, "course", id("course"), "number", "1", "published_at", time));
    execute("analyze");
  }

  /** Copies of a row of the table, with other values here and there; {@code n} counts them. */
  private void copy(String table, int rows, Map<String, String> changes) throws SQLException {
    var columns = new StringJoiner(", ");
    var values = new StringJoiner(", ");
    try (var found = connection.getMetaData().getColumns(null, "public", table, null)) {
      while (found.next()) {
        var column = found.getString("COLUMN_NAME");
        if (!isMadeByDatabase(found)) {
          columns.add(column);
          values.add(changes.getOrDefault(column, "one." + column));
        }
      }
    }
    execute(
        """
        insert into %s (%s)
        select %s from (select * from %s limit 1) one,
               generate_series(1, %d) as n
        """
            .formatted(table, columns, values, table, rows));
  }

  private static boolean isMadeByDatabase(ResultSet column) throws SQLException {
    return column.getString("IS_AUTOINCREMENT").equals("YES")
        || column.getString("IS_GENERATEDCOLUMN").equals("YES");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
