package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.lg.isac.search.DocumentType;

/**
 * The log of changes as {@code isac_system} reads it. A row counts once every transaction before
 * its own has ended: then none can appear before it any more.
 */
class ChangeLog {
  private final DataSource system;

  ChangeLog(DataSource system) {
    this.system = system;
  }

  /** One row. */
  record Entry(LogPosition position, Key key) {}

  /** The next rows after a place. */
  List<Entry> after(LogPosition position, int limit) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select xid::text, seq, type, id from search_change
                 where (xid, seq) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, seq limit ?
                """)) {
      select.setString(1, position.xid());
      select.setLong(2, position.seq());
      select.setInt(3, limit);
      try (ResultSet rows = select.executeQuery()) {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
          entries.add(
              new Entry(
                  new LogPosition(rows.getString(1), rows.getLong(2)),
                  new Key(DocumentType.valueOf(rows.getString(3)), rows.getObject(4, UUID.class))));
        }
        return entries;
      }
    }
  }

  /** The next rows after a place, up to another that was reached before. */
  List<Entry> between(LogPosition position, LogPosition end, int limit) throws SQLException {
    return after(position, limit).stream()
        .filter(entry -> entry.position().compareTo(end) <= 0)
        .toList();
  }

  /**
   * Which log it is: that of this database in this run of its server. A database that was restored
   * is another one, and so is one that went another way after a certain moment (a new timeline):
   * its transactions have the numbers of others.
   */
  String identity() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select system_identifier || '-' || oid || '-'
                       || left(pg_walfile_name(pg_current_wal_lsn()), 8)
                  from pg_control_system(), pg_database where datname = current_database()
                """);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Up to where changes were removed from it. */
  LogPosition horizon() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select xid::text, seq from search_horizon");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new LogPosition(row.getString(1), row.getLong(2));
    }
  }

  /** Notes that an index that stands there was copied. */
  void noteSnapshot(IndexPlace place) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into search_snapshot (position, xid, seq) values (?, ?::xid8, ?)
                on conflict do nothing
                """)) {
      insert.setString(1, place.toString());
      insert.setString(2, place.position().xid());
      insert.setLong(3, place.position().seq());
      insert.executeUpdate();
    }
  }

  /**
   * Whether an index that stands there was copied before this database was dumped, and all that
   * came after is in the log.
   */
  boolean knowsSnapshot(IndexPlace place) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select exists (select from search_snapshot where position = ?)")) {
      select.setString(1, place.toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** A place before which every change can be seen by whoever reads from now on. */
  LogPosition now() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new LogPosition(row.getString(1), 0);
    }
  }

  /** Whether the log still holds all that came after the place, and the place is of this log. */
  boolean reachesBackTo(LogPosition position) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select (?::xid8, ?) >= (xid, seq)
                       and ?::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
                  from search_horizon
                """)) {
      select.setString(1, position.xid());
      select.setLong(2, position.seq());
      select.setString(3, position.xid());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** How many rows come after the place. */
  long countAfter(LogPosition position) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from search_change where (xid, seq) > (?::xid8, ?)")) {
      select.setString(1, position.xid());
      select.setLong(2, position.seq());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Forgets what is older than a week, and the copies that were made before. */
  void prune() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement prune =
            connection.prepareStatement(
                """
                with pruned as (
                  delete from search_change
                   where changed_at < now() - interval '7 days'
                     and xid < pg_snapshot_xmin(pg_current_snapshot())
                  returning xid, seq),
                last as (select xid, seq from pruned order by xid desc, seq desc limit 1),
                copies as (
                  delete from search_snapshot s using last where (s.xid, s.seq) < (last.xid, last.seq))
                update search_horizon h set xid = last.xid, seq = last.seq
                  from last where (last.xid, last.seq) > (h.xid, h.seq)
                """)) {
      prune.executeUpdate();
    }
  }
}
