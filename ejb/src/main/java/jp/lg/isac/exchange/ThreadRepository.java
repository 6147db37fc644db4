package jp.lg.isac.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.tenancy.OrganisationCode;
import org.jspecify.annotations.Nullable;

/** What readers say to reports, who follows them, and whom the same happened to. */
@ApplicationScoped
class ThreadRepository {
  @PersistenceContext EntityManager entityManager;

  Optional<Comment> find(UUID comment) {
    return Optional.ofNullable(entityManager.find(Comment.class, comment));
  }

  /**
   * The newest comments of a thread before a place.
   *
   * @param before place of the comment after which the page begins
   */
  List<Comment> comments(UUID thread, int before, int limit) {
    return entityManager
        .createQuery(
            """
            select c from Comment c where c.thread = :thread and c.n < :before order by c.n desc
            """,
            Comment.class)
        .setParameter("thread", thread)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Proposals that the reporter has not decided on, the oldest first. */
  List<Comment> openProposals(UUID thread) {
    return entityManager
        .createQuery(
            """
            select c from Comment c
             where c.thread = :thread and c.kind = :proposal and c.decision is null order by c.n
            """,
            Comment.class)
        .setParameter("thread", thread)
        .setParameter("proposal", CommentKind.PROPOSAL)
        .getResultList();
  }

  /** Which comments of a thread are from the reader's own organisation. */
  Set<UUID> own(UUID thread) {
    List<?> ids =
        entityManager
            .createNativeQuery(
                """
                select o.comment from shared_report_comment_owner o
                  join shared_report_comment c on c.id = o.comment
                 where c.thread = ?1
                """)
            .setParameter(1, thread)
            .getResultList();
    return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
  }

  /** Lets only one write to the thread until the transaction ends, and says what comes next. */
  int nextPlace(UUID thread) {
    entityManager
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, thread.toString())
        .getSingleResult();
    return 1
        + number("select coalesce(max(n), 0) from shared_report_comment where thread = ?1", thread);
  }

  /** The number by which the thread knows the own organisation where it shows no name. */
  int anonymousNumber(UUID thread) {
    @Nullable Integer known =
        (Integer)
            entityManager
                .createNativeQuery(
                    """
                    select min(c.anonymous) from shared_report_comment_owner o
                      join shared_report_comment c on c.id = o.comment
                     where c.thread = ?1
                    """)
                .setParameter(1, thread)
                .getSingleResult();
    return known != null
        ? known
        : 1
            + number(
                "select coalesce(max(anonymous), 0) from shared_report_comment where thread = ?1",
                thread);
  }

  private int number(String query, UUID thread) {
    return ((Number)
            entityManager.createNativeQuery(query).setParameter(1, thread).getSingleResult())
        .intValue();
  }

  /** The comment before its owner: the key between them is checked at once. */
  void add(Comment comment, SignedIn writer) {
    entityManager.persist(comment);
    entityManager.flush();
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_comment_owner (organisation, comment, account)
            values (?1, ?2, ?3)
            """)
        .setParameter(1, writer.organisation().value())
        .setParameter(2, comment.id())
        .setParameter(3, writer.account())
        .executeUpdate();
  }

  /** Removes what was said, as the reporter, as long as the report is still there to be read. */
  void removeComments(UUID thread) {
    entityManager
        .createNativeQuery("delete from shared_report_comment where thread = ?1")
        .setParameter(1, thread)
        .executeUpdate();
  }

  boolean isFollowed(UUID thread) {
    return isThere("select count(*) from shared_report_follower where thread = ?1", thread);
  }

  void follow(UUID thread, SignedIn reader) {
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_follower (organisation, thread, account)
            values (?1, ?2, ?3) on conflict do nothing
            """)
        .setParameter(1, reader.organisation().value())
        .setParameter(2, thread)
        .setParameter(3, reader.account())
        .executeUpdate();
  }

  void unfollow(UUID thread) {
    entityManager
        .createNativeQuery("delete from shared_report_follower where thread = ?1")
        .setParameter(1, thread)
        .executeUpdate();
  }

  /** Lets another one follow what somebody follows; nobody learns what it is. */
  int handOverFollowing(UUID from, UUID to) {
    return (Integer)
        entityManager
            .createNativeQuery("select gate_hand_over_following(?1, ?2)")
            .setParameter(1, from)
            .setParameter(2, to)
            .getSingleResult();
  }

  boolean isSighted(UUID thread) {
    return isThere("select count(*) from shared_report_sighting where thread = ?1", thread);
  }

  /** How many organisations said so; {@code null} as long as they are too few to be told. */
  @Nullable Integer sightings(UUID thread) {
    return (Integer)
        entityManager
            .createNativeQuery("select gate_sightings(?1)")
            .setParameter(1, thread)
            .getSingleResult();
  }

  void sight(UUID thread, OrganisationCode organisation, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_sighting (organisation, thread, at)
            values (?1, ?2, ?3) on conflict do nothing
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, thread)
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  void takeBackSighting(UUID thread) {
    entityManager
        .createNativeQuery("delete from shared_report_sighting where thread = ?1")
        .setParameter(1, thread)
        .executeUpdate();
  }

  /** How the own organisation is hit, and how many are. */
  ImpactView impact(UUID thread, boolean possible) {
    var row =
        (Object[])
            entityManager
                .createNativeQuery(
                    """
                    select max(own.affected), coalesce(bool_or(own.fixed), false),
                           min(g.affected), min(g.fixed)
                      from gate_impact(?1) g
                      left join shared_report_impact own on own.thread = ?1
                    """)
                .setParameter(1, thread)
                .getSingleResult();
    return new ImpactView(
        row[0] == null ? null : Affected.valueOf((String) row[0]),
        (Boolean) row[1],
        (Integer) row[2],
        (Integer) row[3],
        possible);
  }

  void sayImpact(UUID thread, OrganisationCode organisation, SayImpact command, Instant now) {
    entityManager
        .createNativeQuery(
            """
            insert into shared_report_impact (organisation, thread, affected, fixed, at)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (organisation, thread)
            do update set affected = excluded.affected, fixed = excluded.fixed, at = excluded.at
            """)
        .setParameter(1, organisation.value())
        .setParameter(2, thread)
        .setParameter(3, command.affected().name())
        .setParameter(4, command.fixed())
        .setParameter(5, Timestamp.from(now))
        .executeUpdate();
  }

  private boolean isThere(String count, UUID thread) {
    return number(count, thread) > 0;
  }
}
