package jp.lg.isac.incident;

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
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** One's own sent incidents, found by the own organisation alone. */
@ApplicationScoped
class IncidentSearchSource implements SearchSource {
  @Override
  public DocumentType type() {
    return DocumentType.INCIDENT;
  }

  @Override
  public Optional<SearchDocument> load(Connection system, UUID id) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select i.id, i.organisation, i.title, i.cause_class, i.systems, i.tlp, r.sent_at,
                   f.names as file_names, f.texts as file_texts,
                   concat_ws(E'\n', i.summary, i.impact, i.countermeasures,
                             array_to_string(i.systems, ' '), array_to_string(i.vendors, ' '),
                             r.text) as body
              from incident i
             cross join lateral (
               select max(sent_at) as sent_at,
                      string_agg(concat_ws(E'\n', body, impact, countermeasures, cause, response,
                                           prevention, no_lesson), E'\n' order by n)
                        filter (where n > 1) as text
                 from report r
                where r.organisation = i.organisation and r.incident = i.id and r.state = 'SENT') r
             cross join lateral (
               select array_agg(name order by text_no) as names,
                      array_agg(text order by text_no) as texts
                 from attachment
                where organisation = i.organisation and subject = i.id
                  and subject_type in ('incident', 'evidence')) f
             where i.id = ? and i.state = 'SENT'
            """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(document(row)) : Optional.empty();
      }
    }
  }

  @Override
  public List<UUID> ids(Connection system, @Nullable UUID after, int limit) throws SQLException {
    return ids(
        system,
        "select id from incident where state = 'SENT' and id > ? order by id limit ?",
        after,
        limit);
  }

  private static SearchDocument document(ResultSet row) throws SQLException {
    var code = new OrganisationCode(row.getString("organisation"));
    return new SearchDocument(
        DocumentType.INCIDENT,
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("body"),
        FilesOfRow.of(row),
        Values.of(Facet.PREFECTURE, code.prefecture())
            .and(Facet.CAUSE_CLASS, row.getString("cause_class"))
            .and(Facet.SYSTEM, row.getArray("systems"))
            .and(Facet.TLP, row.getString("tlp"))
            .all(),
        row.getTimestamp("sent_at").toInstant(),
        Set.of(ReaderTokens.own(code)),
        Set.of());
  }

  private static List<UUID> ids(Connection system, String sql, @Nullable UUID after, int limit)
      throws SQLException {
    try (PreparedStatement select = system.prepareStatement(sql)) {
      select.setObject(1, after == null ? new UUID(0, 0) : after);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
