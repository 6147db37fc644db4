package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.indexing.SearchSource;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/** Courses, found by what their lessons say; the quiz is not for the index. */
@ApplicationScoped
class CourseSearchSource implements SearchSource {
  @Override
  public DocumentType type() {
    return DocumentType.COURSE;
  }

  @Override
  public Optional<SearchDocument> load(Connection system, UUID id) throws SQLException {
    try (PreparedStatement select =
        system.prepareStatement(
            """
            select c.id, c.audience, e.title, e.summary, e.content, e.published_at
              from course c join course_edition e on e.course = c.id and e.number = c.edition
             where c.id = ?
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
        system.prepareStatement("select id from course where id > ? order by id limit ?")) {
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
    CourseContent content = CourseContentDocument.read(row.getString("content"));
    String body =
        Stream.concat(
                Stream.of(row.getString("summary")),
                content.lessons().stream()
                    .flatMap(lesson -> Stream.of(lesson.title(), Markdown.text(lesson.body()))))
            .collect(Collectors.joining("\n"));
    return new SearchDocument(
        DocumentType.COURSE,
        row.getObject("id", UUID.class),
        row.getString("title"),
        body,
        Map.of(),
        row.getTimestamp("published_at").toInstant(),
        Set.of((String[]) row.getArray("audience").getArray()),
        Set.of());
  }
}
