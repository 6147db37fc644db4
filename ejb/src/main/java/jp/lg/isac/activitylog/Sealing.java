package jp.lg.isac.activitylog;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import jp.lg.isac.kernel.Clocks;

/**
 * Links the rows that wait to the chains of their organisations, all in one transaction. The month
 * of an entry is that of its sealing in Tokyo, so a month is closed for good when the next begins;
 * its first entry goes on from the last one of the month before.
 */
final class Sealing {
  private static final System.Logger LOG = System.getLogger(Sealing.class.getName());

  /** Any number that nothing else in the database locks by. */
  private static final long LOCK = 0x15AC_5EA1L;

  private static final int BATCH = 1_000;

  private final DataSource system;

  Sealing(DataSource system) {
    this.system = system;
  }

  /**
   * Seals what waits, unless another node is about it.
   *
   * @return how many rows were sealed
   */
  int run() throws SQLException {
    try (Connection connection = system.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int sealed = locked(connection) ? seal(connection, now(connection)) : 0;
        connection.commit();
        return sealed;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Tells the heads of months that have ended, once each: to the server's log, and as an entry of
   * the organisation's own log, where its administrator finds it.
   *
   * @param current first day of the month that goes on
   */
  void announceEndedMonths(LocalDate current) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement announce =
            connection.prepareStatement(
                """
                with ended as (
                  update activity_head set announced_at = now()
                   where announced_at is null and month < ?
                  returning organisation, month, n, hash),
                told as (
                  insert into activity (organisation, id, at, username, action, object_type,
                                        object_id, outcome, address, detail)
                  select organisation, gen_random_uuid(), now(), 'ISAC', 'activity.close-month',
                         'month', to_char(month, 'YYYY-MM'), 'DONE', '',
                         n || ' ' || encode(hash, 'hex')
                    from ended)
                select organisation, to_char(month, 'YYYY-MM'), n, encode(hash, 'hex') from ended
                """)) {
      announce.setDate(1, Date.valueOf(current));
      try (ResultSet ended = announce.executeQuery()) {
        while (ended.next()) {
          LOG.log(
              Level.INFO,
              "activity log of {0} for {1}: {2} entries, head {3}",
              ended.getString(1),
              ended.getString(2),
              ended.getString(3),
              ended.getString(4));
        }
      }
    }
  }

  static LocalDate monthOf(Instant moment) {
    return LocalDate.ofInstant(moment, Clocks.TOKYO).withDayOfMonth(1);
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static Instant now(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private static int seal(Connection connection, Instant sealedAt) throws SQLException {
    LocalDate month = monthOf(sealedAt);
    var heads = new HashMap<String, Head>();
    int count = 0;
    try (PreparedStatement waiting =
            connection.prepareStatement(
                "select "
                    + Entry.COLUMNS
                    + """
                    , u.seq from activity_unsealed u
                      join activity a on a.organisation = u.organisation and a.id = u.id
                     where not exists (select from activity_seal s
                                        where s.organisation = a.organisation and s.activity = a.id)
                     order by u.seq
                    """);
        PreparedStatement link =
            connection.prepareStatement(
                """
                insert into activity_seal
                  (organisation, month, n, activity, sealed_at, previous, hash)
                values (?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))
                """);
        PreparedStatement done =
            connection.prepareStatement("delete from activity_unsealed where seq = ?")) {
      waiting.setFetchSize(BATCH);
      try (ResultSet rows = waiting.executeQuery()) {
        while (rows.next()) {
          Entry entry = Entry.read(rows);
          Head head = heads.get(entry.organisation());
          if (head == null) {
            head = head(connection, entry.organisation(), month);
          }
          long n = head.n() + 1;
          String hash = entry.hash(head.hash(), n, sealedAt);
          link.setString(1, entry.organisation());
          link.setDate(2, Date.valueOf(month));
          link.setLong(3, n);
          link.setObject(4, entry.id());
          link.setTimestamp(5, Timestamp.from(sealedAt));
          link.setString(6, head.hash());
          link.setString(7, hash);
          link.addBatch();
          done.setLong(1, rows.getLong(12));
          done.addBatch();
          heads.put(entry.organisation(), new Head(n, hash));
          if (++count % BATCH == 0) {
            link.executeBatch();
            done.executeBatch();
          }
        }
      }
      link.executeBatch();
      done.executeBatch();
    }
    keep(connection, month, heads);
    return count;
  }

  /** How long a chain is in its month, and its last hash. */
  private record Head(long n, String hash) {}

  private static Head head(Connection connection, String organisation, LocalDate month)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select case when month = ? then n else 0 end, encode(hash, 'hex') from activity_head
             where organisation = ? order by month desc limit 1
            """)) {
      select.setDate(1, Date.valueOf(month));
      select.setString(2, organisation);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Head(row.getLong(1), row.getString(2))
            : new Head(0, Entry.BEGINNING);
      }
    }
  }

  private static void keep(Connection connection, LocalDate month, Map<String, Head> heads)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into activity_head (organisation, month, n, hash)
            values (?, ?, ?, decode(?, 'hex'))
            on conflict (organisation, month) do update set n = excluded.n, hash = excluded.hash
            """)) {
      for (var head : heads.entrySet()) {
        upsert.setString(1, head.getKey());
        upsert.setDate(2, Date.valueOf(month));
        upsert.setLong(3, head.getValue().n());
        upsert.setString(4, head.getValue().hash());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
