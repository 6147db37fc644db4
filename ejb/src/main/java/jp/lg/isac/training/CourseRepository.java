package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.PageRequest;

@ApplicationScoped
class CourseRepository {
  @PersistenceContext EntityManager entityManager;

  void add(Course course) {
    entityManager.persist(course);
  }

  void add(CourseEdition edition) {
    entityManager.persist(edition);
  }

  Optional<Course> find(UUID id) {
    return Optional.ofNullable(entityManager.find(Course.class, id));
  }

  /** The edition, unless its course is no longer for this reader. */
  CourseEdition edition(UUID id) {
    return Optional.ofNullable(entityManager.find(CourseEdition.class, id))
        .orElseThrow(DomainException.NotFound::new);
  }

  /** The edition of a course that is taken now. */
  CourseEdition current(UUID course) {
    return entityManager
        .createQuery(
            """
            select e from CourseEdition e, Course c
             where c.id = :course and e.course = c.id and e.number = c.edition
            """,
            CourseEdition.class)
        .setParameter("course", course)
        .getResultStream()
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Current editions, published last first. */
  List<CourseEdition> current(PageRequest page) {
    return entityManager
        .createQuery(
            """
            select e from CourseEdition e, Course c
             where e.course = c.id and e.number = c.edition
               and (e.publishedAt < :at or e.publishedAt = :at and e.course < :id)
             order by e.publishedAt desc, e.course desc
            """,
            CourseEdition.class)
        .setParameter("at", page.after().at())
        .setParameter("id", page.after().id())
        .setMaxResults(page.rowsToRead())
        .getResultList();
  }
}
