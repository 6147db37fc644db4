package jp.lg.isac.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.TextPageRequest;
import org.jspecify.annotations.Nullable;

/** The views of who reads. */
@ApplicationScoped
class SavedViewRepository {
  private static final String BETWEEN = "\n";

  @PersistenceContext EntityManager entityManager;

  void add(SavedView view) {
    entityManager.persist(view);
  }

  void flush() {
    entityManager.flush();
  }

  void remove(SavedView view) {
    entityManager.remove(view);
  }

  Optional<SavedView> find(UUID id) {
    return Optional.ofNullable(entityManager.find(SavedView.class, id));
  }

  /** Whether another view of the list has the name. */
  boolean isTaken(FilteredList list, String name, UUID except) {
    return !entityManager
        .createNativeQuery("select 1 from saved_view where list = ?1 and name = ?2 and id <> ?3")
        .setParameter(1, list.name())
        .setParameter(2, name)
        .setParameter(3, except)
        .getResultList()
        .isEmpty();
  }

  /** From now on what is new counts; what is there already does not. */
  void noticeFrom(UUID id, Instant now) {
    entityManager
        .createNativeQuery(
            """
            update saved_view
               set noticed_since = ?2, xid = pg_snapshot_xmin(pg_current_snapshot()), seq = 0
             where id = ?1
            """)
        .setParameter(1, id)
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /** By list and name, which together are a view's place. */
  @SuppressWarnings("unchecked")
  List<SavedView> list(@Nullable FilteredList list, TextPageRequest page) {
    String after = page.after();
    int end = after.indexOf(BETWEEN);
    return entityManager
        .createNativeQuery(
            """
            select * from saved_view
             where (list, name) > (?1, ?2) and (?3 = '' or list = ?3)
             order by list, name limit ?4
            """,
            SavedView.class)
        .setParameter(1, end < 0 ? "" : after.substring(0, end))
        .setParameter(2, end < 0 ? "" : after.substring(end + BETWEEN.length()))
        .setParameter(3, list == null ? "" : list.name())
        .setParameter(4, page.rowsToRead())
        .getResultList();
  }

  static String place(SavedView view) {
    return view.list() + BETWEEN + view.name();
  }
}
