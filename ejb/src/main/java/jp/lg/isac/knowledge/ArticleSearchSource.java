package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.indexing.FilesOfRow;
import jp.lg.isac.indexing.SearchSource;
import jp.lg.isac.indexing.Values;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.Facet;
import jp.lg.isac.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/**
 * Published articles, found by whom they are for and by the centre; by all words for their tags
 * too.
 */
@ApplicationScoped
class ArticleSearchSource implements SearchSource {
  @Override
  public DocumentType type() {
    return DocumentType.ARTICLE;
  }

  @Override
  public Optional<SearchDocument> load(Connection system, UUID id) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select id, title, body, tags, tlp, audience, updated_at,
                   f.names as file_names, f.texts as file_texts,
                   (select string_agg(array_to_string(t.name || t.synonyms, '、'), '、' order by t.name)
                      from tag t where t.name = any (tags)) as words
              from article a
             cross join lateral (
               select array_agg(name order by name) as names, array_agg(text order by name) as texts
                 from article_file where article = a.id and published) f
             where id = ? and status = 'PUBLISHED'
            """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(document(row)) : Optional.empty();
      }
    }
  }

  @Override
  public List<UUID> ids(Connection system, @Nullable UUID after, int limit) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select id from article where status = 'PUBLISHED' and id > ? order by id limit ?
            """)) {
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

  private static SearchDocument document(ResultSet row) throws SQLException {
    return new SearchDocument(
        DocumentType.ARTICLE,
        row.getObject("id", UUID.class),
        row.getString("title"),
        Markdown.text(row.getString("body"))
            + "\n"
            + Objects.requireNonNullElse(row.getString("words"), ""),
        FilesOfRow.of(row),
        Values.of(Facet.TAG, row.getArray("tags")).and(Facet.TLP, row.getString("tlp")).all(),
        row.getTimestamp("updated_at").toInstant(),
        Set.copyOf(texts(row, "audience")),
        Set.of());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
