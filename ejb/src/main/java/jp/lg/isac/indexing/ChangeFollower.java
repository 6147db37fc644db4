package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work of a feature that begins once a change can be found. It remembers itself how far it has come
 * in the log of changes, in the transaction of what it does. CDI collects all implementations.
 */
public interface ChangeFollower {

  /**
   * Does the next piece of work, as {@code isac_system} in a transaction that is committed
   * afterwards. Other nodes may be at it at the same time.
   *
   * @return whether there may be more to do at once
   */
  boolean follow(Connection system, FoundChanges changes) throws SQLException;
}
