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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
   * @throws DomainException.RuleViolated {@code link.not-readable} unless the reader may read both
   */
  public void link(OrganisationCode maker, Ref one, Ref other, Instant now) {
    Ref here = anchor(one).orElseThrow(Links::notReadable);
    Ref there = anchor(other).filter(end -> !end.equals(here)).orElseThrow(Links::notReadable);
    pair(
            """
            insert into link (one_type, one_id, other_type, other_id, organisation, linked_at)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
            """,
            here,
            there)
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
        pair(
                """
                delete from link
                 where one_type = ?1 and one_id = ?2 and other_type = ?3 and other_id = ?4
                """,
                anchor(one).orElseThrow(DomainException.NotFound::new),
                anchor(other).orElseThrow(DomainException.NotFound::new))
            .executeUpdate();
    if (removed == 0) {
      throw new DomainException.NotFound();
    }
  }

  /** What this thing tells the reader of a case, if it does and he may read it. */
  public Optional<CaseStory> story(Ref ref) {
    return sources.stream()
        .filter(source -> source.type() == ref.type())
        .flatMap(source -> source.story(ref.id()).stream())
        .findFirst();
  }

  /**
   * What is linked with this thing, last linked first; a few statements, however many there are.
   */
  public List<Linked> of(Ref ref) {
    List<Ref> others = anchor(ref).map(this::others).orElse(List.of());
    Map<Ref, Linked> readable = readable(others);
    return others.stream().map(readable::get).filter(Objects::nonNull).toList();
  }

  private List<Ref> others(Ref anchor) {
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
            .setParameter(1, anchor.type().name())
            .setParameter(2, anchor.id())
            .setParameter(3, MOST);
    return Stream.of(query.getResultList().toArray())
        .map(Object[].class::cast)
        .map(row -> new Ref(Ref.Type.valueOf((String) row[0]), (UUID) row[1]))
        .distinct()
        .toList();
  }

  private Optional<Ref> anchor(Ref ref) {
    return sources.stream()
        .filter(source -> source.type() == ref.type())
        .flatMap(source -> source.anchor(ref.id()).stream())
        .map(id -> new Ref(ref.type(), id))
        .findFirst();
  }

  private Map<Ref, Linked> readable(List<Ref> anchors) {
    Map<Ref.Type, Set<UUID>> wanted =
        anchors.stream()
            .collect(
                Collectors.groupingBy(Ref::type, Collectors.mapping(Ref::id, Collectors.toSet())));
    var readable = new HashMap<Ref, Linked>();
    for (TitleSource source : sources) {
      Set<UUID> ids = wanted.get(source.type());
      if (ids != null) {
        source
            .readable(ids)
            .forEach((id, linked) -> readable.put(new Ref(source.type(), id), linked));
      }
    }
    return readable;
  }

  /** A pair is one row, with the smaller end first. */
  private Query pair(String sql, Ref one, Ref other) {
    boolean inOrder = one.compareTo(other) < 0;
    Ref first = inOrder ? one : other;
    Ref second = inOrder ? other : one;
    return entityManager
        .createNativeQuery(sql)
        .setParameter(1, first.type().name())
        .setParameter(2, first.id())
        .setParameter(3, second.type().name())
        .setParameter(4, second.id());
  }

  private static DomainException notReadable() {
    return new DomainException.RuleViolated("link.not-readable");
  }
}
