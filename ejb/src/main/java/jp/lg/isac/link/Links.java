package jp.lg.isac.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.tenancy.OrganisationCode;

/** Makes and reads links, for the reader to whom the running transaction is bound. */
@ApplicationScoped
public class Links {
  /** Most that are shown at one thing. */
  private static final int MOST = 100;

  @PersistenceContext EntityManager entityManager;
  @Inject @Any Instance<TitleSource> sources;

  /**
   * Links two things; linking them again changes nothing.
   *
   * @param maker the organisation that says so
   * @throws DomainException.NotFound unless the reader may read both
   */
  public void link(OrganisationCode maker, Ref one, Ref other, Instant now) {
    if (titles(Set.of(one, other)).size() < 2) {
      throw new DomainException.NotFound();
    }
    entityManager
        .createNativeQuery(
            """
            insert into link (one_type, one_id, other_type, other_id, organisation, linked_at)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
            """)
        .setParameter(1, first(one, other).type().name())
        .setParameter(2, first(one, other).id())
        .setParameter(3, second(one, other).type().name())
        .setParameter(4, second(one, other).id())
        .setParameter(5, maker.value())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * Takes back what one's own organisation linked.
   *
   * @throws DomainException.NotFound if there is no such link
   */
  public void unlink(Ref one, Ref other) {
    int removed =
        entityManager
            .createNativeQuery(
                """
                delete from link
                 where one_type = ?1 and one_id = ?2 and other_type = ?3 and other_id = ?4
                """)
            .setParameter(1, first(one, other).type().name())
            .setParameter(2, first(one, other).id())
            .setParameter(3, second(one, other).type().name())
            .setParameter(4, second(one, other).id())
            .executeUpdate();
    if (removed == 0) {
      throw new DomainException.NotFound();
    }
  }

  /**
   * What is linked with this thing, last linked first: one statement, and one per type of thing.
   */
  public List<Linked> of(Ref ref) {
    List<Ref> others = others(ref);
    Map<Ref, String> titles = titles(Set.copyOf(others));
    var linked = new ArrayList<Linked>();
    for (Ref other : others) {
      String title = titles.get(other);
      if (title != null) {
        linked.add(new Linked(other.type(), other.id(), title));
      }
    }
    return linked;
  }

  private List<Ref> others(Ref ref) {
    Query query =
        entityManager
            .createNativeQuery(
                """
                select other_type, other_id, linked_at from link where one_type = ?1 and one_id = ?2
                union
                select one_type, one_id, linked_at from link where other_type = ?1 and other_id = ?2
                order by linked_at desc, other_id
                limit ?3
                """)
            .setParameter(1, ref.type().name())
            .setParameter(2, ref.id())
            .setParameter(3, MOST);
    return Stream.of(query.getResultList().toArray())
        .map(Object[].class::cast)
        .map(row -> new Ref(Ref.Type.valueOf((String) row[0]), (UUID) row[1]))
        .distinct()
        .toList();
  }

  private Map<Ref, String> titles(Set<Ref> refs) {
    Map<Ref.Type, Set<UUID>> wanted =
        refs.stream()
            .collect(
                Collectors.groupingBy(Ref::type, Collectors.mapping(Ref::id, Collectors.toSet())));
    var titles = new HashMap<Ref, String>();
    for (TitleSource source : sources) {
      Set<UUID> ids = wanted.get(source.type());
      if (ids != null) {
        source.titles(ids).forEach((id, title) -> titles.put(new Ref(source.type(), id), title));
      }
    }
    return titles;
  }

  private static Ref first(Ref one, Ref other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Ref second(Ref one, Ref other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
