package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.NoticeSource;

/** Courses as they are taken now, for notices. */
@ApplicationScoped
class CourseNotices implements NoticeSource {
  @PersistenceContext EntityManager entityManager;

  @Override
  public NoticeKind kind() {
    return NoticeKind.COURSE;
  }

  @Override
  public Map<UUID, Subject> readable(Set<UUID> courses) {
    return entityManager
        .createQuery(
            """
            select e from CourseEdition e, Course c
             where c.id in :ids and e.course = c.id and e.number = c.edition
            """,
            CourseEdition.class)
        .setParameter("ids", courses)
        .getResultStream()
        .collect(
            Collectors.toMap(
                CourseEdition::course,
                e -> new Subject(e.title(), TrainingWork.COURSE_PAGE + e.course())));
  }
}
