package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchChange;
import jp.lg.isac.search.SearchDocument;

/** Everything that can be found, as it stands in the database now. */
class Documents {
  private static final int PAGE = 1000;
  private static final int SECONDS_TO_ANSWER = 2;

  private final DataSource system;
  private final Map<DocumentType, SearchSource> sources = new EnumMap<>(DocumentType.class);

  Documents(DataSource system, Iterable<SearchSource> sources) {
    this.system = system;
    sources.forEach(source -> this.sources.put(source.type(), source));
  }

  /**
   * Reads things again; what is not there any more has to leave the index.
   *
   * @param unreadable told of each thing that cannot be read
   * @throws SQLException if the database does not answer
   */
  Map<Key, SearchChange> load(Collection<Key> keys, BiConsumer<Key, Exception> unreadable)
      throws SQLException {
    var changes = new LinkedHashMap<Key, SearchChange>();
    try (Connection connection = system.getConnection()) {
      for (Key key : keys) {
        try {
          load(connection, key, changes);
        } catch (SQLException e) {
          if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw e;
          }
          unreadable.accept(key, e);
        } catch (RuntimeException e) {
          unreadable.accept(key, e);
        }
      }
    }
    return changes;
  }

  private void load(Connection connection, Key key, Map<Key, SearchChange> changes)
      throws SQLException {
    var source = sources.get(key.type());
    var document =
        source == null ? Optional.<SearchDocument>empty() : source.load(connection, key.id());
    changes.put(
        key,
        document
            .<SearchChange>map(SearchChange.Put::new)
            .orElseGet(() -> new SearchChange.Remove(key.type(), key.id())));
    if (source != null && document.isEmpty()) {
      for (UUID id : source.documentsOf(connection, key.id())) {
        load(connection, new Key(key.type(), id), changes);
      }
    }
  }

  /** All there are. */
  List<Key> keys() throws SQLException {
    var keys = new ArrayList<Key>();
    try (Connection connection = system.getConnection()) {
      for (SearchSource source : sources.values()) {
        List<UUID> page = source.ids(connection, null, PAGE);
        while (!page.isEmpty()) {
          page.forEach(id -> keys.add(new Key(source.type(), id)));
          page = source.ids(connection, page.getLast(), PAGE);
        }
      }
    }
    return keys;
  }
}
