package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.indexing.FilesOfRow;
import jp.lg.isac.indexing.SearchSource;
import jp.lg.isac.indexing.Values;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/** Shared reports, each found by those who may read this very rendition. */
@ApplicationScoped
class SharedReportSearchSource implements SearchSource {
  /** What a hit says in place of a title that was recalled; the index is Japanese. */
  private static final String RECALLED = "取り消された報告";

  @Override
  public DocumentType type() {
    return DocumentType.SHARED_REPORT;
  }

  @Override
  public Optional<SearchDocument> load(Connection system, UUID id) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select r.id, coalesce(r.title, ?) as title, r.prefecture, r.cause_class, r.updated_at,
                   r.systems, r.tlp,
                   a.audience, a.richer, f.names as file_names, f.texts as file_texts,
                   concat_ws(E'\n', r.summary, r.impact, r.countermeasures, r.source_name,
                             array_to_string(r.systems, ' '), array_to_string(r.vendors, ' '),
                             r.recall_reason,
                             (select string_agg(concat_ws(E'\n', s.body, s.impact,
                                         s.countermeasures, s.cause, s.response, s.prevention),
                                       E'\n' order by s.n)
                                from shared_report_stage s where s.shared_report = r.id),
                             (select string_agg(c.body, E'\n' order by c.n)
                                from shared_report_comment c
                               where c.thread = r.thread and r.recalled_at is null)) as body
              from shared_report r join shared_report_audience a on a.shared_report = r.id
             cross join lateral (
               select array_agg(name order by n) as names, array_agg(text order by n) as texts
                 from shared_file where thread = r.thread and r.recalled_at is null) f
             where r.id = ?
            """)) {
      select.setString(1, RECALLED);
      select.setObject(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(document(row)) : Optional.empty();
      }
    }
  }

  @Override
  public List<UUID> ids(Connection system, @Nullable UUID after, int limit) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement("select id from shared_report where id > ? order by id limit ?")) {
      select.setObject(1, after == null ? new UUID(0, 0) : after);
      select.setInt(2, limit);
      return ids(select);
    }
  }

  private static List<UUID> ids(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      var ids = new ArrayList<UUID>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  @Override
  public List<UUID> documentsOf(Connection system, UUID thread) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement("select id from shared_report where thread = ?")) {
      select.setObject(1, thread);
      return ids(select);
    }
  }

  private static SearchDocument document(ResultSet row) throws SQLException {
    return new SearchDocument(
        DocumentType.SHARED_REPORT,
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("body"),
        FilesOfRow.of(row),
        Values.of(Facet.PREFECTURE, row.getString("prefecture"))
            .and(Facet.CAUSE_CLASS, row.getString("cause_class"))
            .and(Facet.SYSTEM, row.getArray("systems"))
            .and(Facet.TLP, row.getString("tlp"))
            .all(),
        row.getTimestamp("updated_at").toInstant(),
        tokens(row, "audience"),
        tokens(row, "richer"));
  }

  private static Set<String> tokens(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
