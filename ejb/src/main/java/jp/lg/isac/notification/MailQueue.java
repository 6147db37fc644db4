package jp.lg.isac.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as {@code isac_system} works on it: PENDING → SENDING, committed before the mail
 * server is spoken to → SENT. Each method is its own transaction.
 */
class MailQueue {
  /** Attempts that a server may refuse before a mail is given up. */
  static final int ATTEMPTS = 5;

  private static final int FIRST_PAUSE_SECONDS = 30;
  private static final int KEPT_DAYS = 90;

  private final DataSource system;

  MailQueue(DataSource system) {
    this.system = system;
  }

  /** One waiting mail, or one line of a digest. */
  record Entry(
      UUID id,
      UUID membership,
      NoticeKind kind,
      UUID thing,
      boolean urgent,
      boolean digest,
      Instant raisedAt) {}

  /** What is due, the longest due first; urgent ones before all others. */
  List<Entry> due(Instant now, int limit) throws SQLException {
    return entries(
        """
        select id, membership, kind, thing, urgent, digest, raised_at from notice_mail
         where state = 'PENDING' and due_at <= ?
         order by urgent desc, due_at, id limit ?
        """,
        select -> {
          select.setTimestamp(1, Timestamp.from(now));
          select.setInt(2, limit);
        });
  }

  /** All lines of a person's digest that are due, in the order in which things happened. */
  List<Entry> digest(UUID membership, Instant now) throws SQLException {
    return entries(
        """
        select id, membership, kind, thing, urgent, digest, raised_at from notice_mail
         where state = 'PENDING' and digest and membership = ? and due_at <= ?
         order by raised_at, id
        """,
        select -> {
          select.setObject(1, membership);
          select.setTimestamp(2, Timestamp.from(now));
        });
  }

  /** Leaves them until a later moment. */
  void defer(List<UUID> ids, Instant until) throws SQLException {
    update(
        "update notice_mail set due_at = ? where id = any (?) and state = 'PENDING'",
        update -> {
          update.setTimestamp(1, Timestamp.from(until));
          update.setArray(2, array(update, ids));
        });
  }

  /** They go out now; whether they did is not known until {@link #settle} says so. */
  void sending(List<UUID> ids) throws SQLException {
    int begun =
        update(
            """
            update notice_mail set state = 'SENDING', attempts = attempts + 1
             where id = any (?) and state = 'PENDING'
            """,
            update -> update.setArray(1, array(update, ids)));
    if (begun != ids.size()) {
      throw new IllegalStateException("somebody else sends these mails");
    }
  }

  /** What became of them. */
  void settle(List<UUID> ids, Outbox.State state, @Nullable String error, Instant now)
      throws SQLException {
    update(
        """
        update notice_mail set state = ?, error = ?, settled_at = ?
         where id = any (?) and state in ('PENDING', 'SENDING')
        """,
        update -> {
          update.setString(1, state.name());
          update.setString(2, error);
          update.setTimestamp(3, Timestamp.from(now));
          update.setArray(4, array(update, ids));
        });
  }

  /**
   * The server refused them: tried again after pauses that grow sixfold, and given up in the end.
   */
  void refused(List<UUID> ids, String error, Instant now) throws SQLException {
    update(
        """
        update notice_mail
           set state = case when attempts < ? then 'PENDING' else 'ABORTED' end,
               due_at = ?::timestamptz + make_interval(secs => ?) * power(6, attempts - 1),
               error = ?
         where id = any (?) and state = 'SENDING'
        """,
        update -> {
          update.setInt(1, ATTEMPTS);
          update.setTimestamp(2, Timestamp.from(now));
          update.setInt(3, FIRST_PAUSE_SECONDS);
          update.setString(4, error);
          update.setArray(5, array(update, ids));
        });
  }

  /** What a sender that died left in the middle; called by the only sender there is. */
  int unknown(Instant now) throws SQLException {
    return update(
        "update notice_mail set state = 'UNKNOWN', settled_at = ? where state = 'SENDING'",
        update -> update.setTimestamp(1, Timestamp.from(now)));
  }

  /** Forgets what went well long ago, and notices that were read as long ago. */
  void prune() throws SQLException {
    update(
        """
        delete from notice_mail where state in ('SENT', 'WITHHELD', 'CLOSED')
           and settled_at < now() - make_interval(days => ?)
        """,
        update -> update.setInt(1, KEPT_DAYS));
    update(
        "delete from notice where read_at < now() - make_interval(days => ?)",
        update -> update.setInt(1, KEPT_DAYS));
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private int update(String sql, Binding binding) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      binding.to(update);
      return update.executeUpdate();
    }
  }

  private List<Entry> entries(String sql, Binding binding) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.to(select);
      try (ResultSet rows = select.executeQuery()) {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
          entries.add(
              new Entry(
                  rows.getObject("id", UUID.class),
                  rows.getObject("membership", UUID.class),
                  NoticeKind.valueOf(rows.getString("kind")),
                  rows.getObject("thing", UUID.class),
                  rows.getBoolean("urgent"),
                  rows.getBoolean("digest"),
                  rows.getTimestamp("raised_at").toInstant()));
        }
        return entries;
      }
    }
  }

  private static java.sql.Array array(PreparedStatement statement, List<UUID> ids)
      throws SQLException {
    return statement.getConnection().createArrayOf("uuid", ids.toArray());
  }
}
