package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/**
 * A feature's searchable things, as the indexer reads them: plain JDBC as {@code isac_system},
 * under that role's own policies. CDI collects all implementations.
 */
public interface SearchSource {
  DocumentType type();

  /** The thing as it stands now; empty if it is gone, and so has to leave the index. */
  Optional<SearchDocument> load(Connection system, UUID id) throws SQLException;

  /**
   * Which documents a change concerns that names no document itself, but something that stands in
   * several.
   */
  default List<UUID> documentsOf(Connection system, UUID changed) throws SQLException {
    return List.of();
  }

  /**
   * Ids for a rebuild, in id order.
   *
   * @param after the last id of the page before, or {@code null} for the first
   * @param limit at most so many
   */
  List<UUID> ids(Connection system, @Nullable UUID after, int limit) throws SQLException;
}
