package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Enrolments, attempts and completions; of the former two the policies show one's own alone. */
@ApplicationScoped
class EnrolmentRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Enrolment enrolment) {
    entityManager.persist(enrolment);
  }

  void add(QuizAttempt attempt) {
    entityManager.persist(attempt);
  }

  void add(Completion completion) {
    entityManager.persist(completion);
  }

  void flush() {
    entityManager.flush();
  }

  Enrolment find(UUID id) {
    return Optional.ofNullable(entityManager.find(Enrolment.class, id))
        .orElseThrow(DomainException.NotFound::new);
  }

  /** The enrolment, for an attempt: two at once would count as one. */
  Enrolment lock(UUID id) {
    return Optional.ofNullable(
            entityManager.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Lets enrolments of one person wait for each other: a double click enrols once. */
  void lockFor(UUID account) {
    entityManager
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('enrol ' || ?1, 0)) as text)")
        .setParameter(1, account.toString())
        .getSingleResult();
  }

  /** One's own enrolments in these editions, by edition. */
  Map<UUID, Enrolment> in(Collection<CourseEdition> editions) {
    if (editions.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("select e from Enrolment e where e.edition in :editions", Enrolment.class)
        .setParameter("editions", editions.stream().map(CourseEdition::id).toList())
        .getResultStream()
        .collect(Collectors.toMap(Enrolment::edition, Function.identity()));
  }

  Optional<QuizAttempt> attempt(UUID id) {
    return Optional.ofNullable(entityManager.find(QuizAttempt.class, id));
  }

  List<QuizAttempt> attempts(Enrolment of) {
    return entityManager
        .createQuery(
            "select a from QuizAttempt a where a.enrolment = :enrolment order by a.number",
            QuizAttempt.class)
        .setParameter("enrolment", of.id())
        .getResultList();
  }

  Completion completion(UUID id) {
    return Optional.ofNullable(entityManager.find(Completion.class, id))
        .orElseThrow(DomainException.NotFound::new);
  }

  /**
   * Completions, newest first; walks the index of each of the organisation's codes only as far as
   * needed.
   *
   * @param person of this account only; all that the policy shows if null
   * @param rows at most so many
   */
  @SuppressWarnings("unchecked")
  List<Completion> completions(
      CompletionFilter filter, @Nullable UUID person, PageRequest page, int rows) {
    return entityManager
        .createNativeQuery(
            """
            select c.* from unnest(isac_codes()) as own(code)
             cross join lateral (
               select * from completion
                where organisation = own.code and (completed_at, id) < (?1, ?2)
                  and completed_at >= ?3 and completed_at < ?4
                  and (cast(?5 as uuid) is null or course = cast(?5 as uuid))
                  and (cast(?6 as uuid) is null or account = cast(?6 as uuid))
                order by completed_at desc, id desc limit ?7) c
             order by c.completed_at desc, c.id desc limit ?7
            """,
            Completion.class)
        .setParameter(1, Timestamp.from(page.after().at()))
        .setParameter(2, page.after().id())
        .setParameter(3, Timestamp.from(filter.from()))
        .setParameter(4, Timestamp.from(filter.until()))
        .setParameter(5, text(filter.course()))
        .setParameter(6, text(person))
        .setParameter(7, rows)
        .getResultList();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
