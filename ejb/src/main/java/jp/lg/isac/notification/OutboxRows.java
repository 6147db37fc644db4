package jp.lg.isac.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The outbox as operators look at it. */
class OutboxRows {
  private static final int SHOWN = 100;

  private final DataSource system;

  OutboxRows(DataSource system) {
    this.system = system;
  }

  OutboxView view(@Nullable String server, @Nullable String trouble) throws SQLException {
    try (Connection connection = system.getConnection()) {
      return new OutboxView(
          server, trouble, unspread(connection), counts(connection), troubled(connection));
    }
  }

  /** Answers whether there was such a mail in trouble. */
  boolean change(UUID id, Outbox.State state, Instant now) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update notice_mail set state = ?, attempts = 0, due_at = ?, settled_at = ?
                 where id = ? and state in ('UNKNOWN', 'ABORTED')
                """)) {
      update.setString(1, state.name());
      update.setTimestamp(2, Timestamp.from(now));
      update.setTimestamp(3, Timestamp.from(now));
      update.setObject(4, id);
      return update.executeUpdate() == 1;
    }
  }

  private static long unspread(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from notice_event");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<Outbox.State, Long> counts(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select state, count(*) from notice_mail group by state");
        ResultSet rows = select.executeQuery()) {
      var counts = new EnumMap<Outbox.State, Long>(Outbox.State.class);
      for (Outbox.State state : Outbox.State.values()) {
        counts.put(state, 0L);
      }
      while (rows.next()) {
        counts.put(Outbox.State.valueOf(rows.getString(1)), rows.getLong(2));
      }
      return counts;
    }
  }

  private static List<OutboxView.Troubled> troubled(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select id, kind, organisation, state, attempts, error, raised_at from notice_mail
             where state in ('UNKNOWN', 'ABORTED') order by raised_at desc, id limit ?
            """)) {
      select.setInt(1, SHOWN);
      try (ResultSet rows = select.executeQuery()) {
        var troubled = new ArrayList<OutboxView.Troubled>();
        while (rows.next()) {
          troubled.add(
              new OutboxView.Troubled(
                  rows.getObject("id", UUID.class),
                  NoticeKind.valueOf(rows.getString("kind")),
                  rows.getString("organisation"),
                  Outbox.State.valueOf(rows.getString("state")),
                  rows.getInt("attempts"),
                  rows.getString("error"),
                  rows.getTimestamp("raised_at").toInstant()));
        }
        return troubled;
      }
    }
  }
}
