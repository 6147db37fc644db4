package jp.lg.isac.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.TextArray;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/**
 * What was new in a search, for notices: the database is asked what of it may be read now, and
 * where nothing is left there is no notice.
 */
@ApplicationScoped
class SavedSearchNotices implements NoticeSource {
  /** So many titles of what was found stand in the notice's own. */
  private static final int TITLES = 3;

  @PersistenceContext EntityManager entityManager;

  @Override
  public NoticeKind kind() {
    return NoticeKind.SAVED_SEARCH;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> notices) {
    Map<UUID, List<Object[]>> found = new HashMap<>();
    for (Object[] row : rows(notices)) {
      found.computeIfAbsent((UUID) row[0], notice -> new ArrayList<>()).add(row);
    }
    var subjects = new HashMap<UUID, Subject>();
    found.forEach((notice, rows) -> subjects.put(notice, subject(rows)));
    return subjects;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(Set<UUID> notices) {
    return entityManager
        .createNativeQuery(
            """
            select n.notice, v.name, v.query, f.title
              from saved_view_news n
              join saved_view v on v.organisation = n.organisation and v.id = n.view
              join findable f on f.type = n.type and f.id = n.thing
             where n.notice = any (cast(?1 as uuid[]))
             order by n.notice, f.title, f.id
            """)
        .setParameter(1, TextArray.literal(notices.stream().map(UUID::toString).toList()))
        .getResultList();
  }

  private static Subject subject(List<Object[]> rows) {
    Object[] first = rows.getFirst();
    String titles =
        rows.stream().limit(TITLES).map(row -> (String) row[3]).collect(Collectors.joining("／"));
    return new Subject(
        first[1] + "：" + titles + (rows.size() > TITLES ? "…" : ""),
        FilteredList.SEARCH.page() + "?" + newestFirst((String) first[2]));
  }

  /** What is new stands at the top. */
  private static String newestFirst(String query) {
    return FilteredList.SEARCH.query(
        name -> name.equals("sort") ? List.of("NEWEST") : FilteredList.values(query).apply(name));
  }
}
