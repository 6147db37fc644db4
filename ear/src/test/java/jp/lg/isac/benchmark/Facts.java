package jp.lg.isac.benchmark;

import java.sql.SQLException;
import jp.lg.isac.run.DatabaseAccess;

/** How much is in the database that is measured. */
record Facts(long organisations, long sharedReports, long incidents) {
  static Facts of(DatabaseAccess database) throws SQLException {
    try (var connection = database.asSystem();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select (select count(*) from organisation), (select count(*) from shared_report),
                       (select count(*) from incident)
                """)) {
      row.next();
      return new Facts(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  @Override
  public String toString() {
    return "%,d organisations, %,d shared reports, %,d incidents"
        .formatted(organisations, sharedReports, incidents);
  }
}
