package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.lg.isac.search.DocumentType;

/**
 * What this node's index could not take. It is tried again after pauses that grow sixfold, and
 * given up after {@value #ATTEMPTS} attempts, until somebody asks for another round.
 */
class IndexFailures {
  static final int ATTEMPTS = 5;
  private static final int FIRST_PAUSE_SECONDS = 5;
  private static final int SHOWN = 100;

  private final DataSource system;
  private final String node;

  IndexFailures(DataSource system, String node) {
    this.system = system;
    this.node = node;
  }

  /** One more attempt failed. The error names no content: those who run the node may read it. */
  void failed(Key key, Exception cause) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into index_failure as f
                  (node, type, id, attempts, next_attempt_at, aborted, error)
                values (?, ?, ?, 1, now() + make_interval(secs => ?), false, ?)
                on conflict (node, type, id) do update
                   set attempts = f.attempts + 1,
                       next_attempt_at = now() + make_interval(secs => ?) * power(6, f.attempts),
                       aborted = f.attempts + 1 >= ?,
                       error = excluded.error
                """)) {
      upsert.setString(1, node);
      upsert.setString(2, key.type().name());
      upsert.setObject(3, key.id());
      upsert.setInt(4, FIRST_PAUSE_SECONDS);
      upsert.setString(5, cause.getClass().getSimpleName());
      upsert.setInt(6, FIRST_PAUSE_SECONDS);
      upsert.setInt(7, ATTEMPTS);
      upsert.executeUpdate();
    }
  }

  /** What is to be tried again now. */
  List<Key> due(int limit) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select type, id from index_failure
                 where node = ? and not aborted and next_attempt_at <= now()
                 order by next_attempt_at limit ?
                """)) {
      select.setString(1, node);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        var keys = new ArrayList<Key>();
        while (rows.next()) {
          keys.add(new Key(DocumentType.valueOf(rows.getString(1)), rows.getObject(2, UUID.class)));
        }
        return keys;
      }
    }
  }

  /** These are in the index now. */
  void succeeded(Collection<Key> keys) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from index_failure where node = ? and id = any (?) and type = any (?)")) {
      delete.setString(1, node);
      delete.setArray(
          2, connection.createArrayOf("uuid", keys.stream().map(Key::id).toArray(UUID[]::new)));
      delete.setArray(
          3,
          connection.createArrayOf(
              "text", keys.stream().map(key -> key.type().name()).toArray(String[]::new)));
      delete.executeUpdate();
    }
  }

  /** Another round of attempts, beginning now; whether it is still there. */
  boolean retry(Key key) throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update index_failure set attempts = 0, aborted = false, next_attempt_at = now()
                 where node = ? and type = ? and id = ?
                """)) {
      update.setString(1, node);
      update.setString(2, key.type().name());
      update.setObject(3, key.id());
      return update.executeUpdate() > 0;
    }
  }

  /** Those given up first, then those tried next; not more than a hundred. */
  List<IndexFailureView> list() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select type, id, attempts, aborted, next_attempt_at, error from index_failure
                 where node = ? order by aborted desc, next_attempt_at limit ?
                """)) {
      select.setString(1, node);
      select.setInt(2, SHOWN);
      try (ResultSet rows = select.executeQuery()) {
        var failures = new ArrayList<IndexFailureView>();
        while (rows.next()) {
          boolean aborted = rows.getBoolean("aborted");
          failures.add(
              new IndexFailureView(
                  rows.getString("type"),
                  rows.getObject("id", UUID.class),
                  rows.getInt("attempts"),
                  aborted
                      ? IndexFailureView.State.ABORTED
                      : IndexFailureView.State.TO_BE_TRIED_AGAIN,
                  aborted ? null : rows.getTimestamp("next_attempt_at").toInstant(),
                  rows.getString("error")));
        }
        return failures;
      }
    }
  }
}
