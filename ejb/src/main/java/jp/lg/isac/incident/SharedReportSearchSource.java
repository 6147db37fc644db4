package jp.lg.isac.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.indexing.SearchSource;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/** Shared reports, each found by those who may read this very rendition. */
@ApplicationScoped
class SharedReportSearchSource implements SearchSource {
  @Override
  public DocumentType type() {
    return DocumentType.SHARED_REPORT;
  }

  @Override
  public Optional<SearchDocument> load(Connection system, UUID id) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select r.id, r.title, r.prefecture, r.cause_class, r.published_at, a.audience, a.richer,
                   concat_ws(E'\n', r.summary, r.impact, r.countermeasures, r.source_name,
                             array_to_string(r.systems, ' '), array_to_string(r.vendors, ' '))
                     as body
              from shared_report r join shared_report_audience a on a.shared_report = r.id
             where r.id = ?
            """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(document(row)) : Optional.empty();
      }
    }
  }

  @Override
  public List<UUID> ids(Connection system, @Nullable UUID after, int limit) throws SQLException {
    return IncidentSearchSource.ids(
        system, "select id from shared_report where id > ? order by id limit ?", after, limit);
  }

  private static SearchDocument document(ResultSet row) throws SQLException {
    return new SearchDocument(
        DocumentType.SHARED_REPORT,
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("body"),
        List.of(),
        row.getString("prefecture"),
        row.getString("cause_class"),
        row.getTimestamp("published_at").toInstant(),
        tokens(row, "audience"),
        tokens(row, "richer"));
  }

  private static Set<String> tokens(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
