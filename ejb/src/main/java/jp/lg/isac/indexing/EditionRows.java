package jp.lg.isac.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.lg.isac.search.Dictionary;

/** The dictionaries that were put to use, as {@code isac_system} reads them. */
class EditionRows {
  private final DataSource system;

  EditionRows(DataSource system) {
    this.system = system;
  }

  /** One of them; nobody has looked whether it can be used. */
  record Edition(long number, Dictionary dictionary) {}

  /** The last one, if there was any. */
  Optional<Edition> newest() throws SQLException {
    try (Connection connection = system.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select number, synonyms, words from dictionary_edition order by number desc limit 1
                """);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Edition(row.getLong(1), Dictionary.of(row.getString(2), row.getString(3))))
          : Optional.empty();
    }
  }
}
