package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.worklist.NewsItem;
import jp.lg.isac.worklist.NewsSource;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;
import org.jspecify.annotations.Nullable;

/** Courses that are mandatory or begun, as work; courses published lately, as news. */
@ApplicationScoped
class TrainingWork implements WorkSource, NewsSource {
  private static final String COURSE_PAGE = "/course/course.xhtml?id=";

  @PersistenceContext EntityManager entityManager;
  @Inject CourseRepository courses;

  /** Public for the query language alone. */
  public record OpenCourse(UUID course, String title, @Nullable LocalDate due, boolean mandatory) {}

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    return entityManager
        .createQuery(
            """
            select new jp.lg.isac.training.TrainingWork.OpenCourse(
                     e.course, e.title, e.due, e.mandatory)
              from CourseEdition e
              join Course c on (c.id = e.course and c.edition = e.number)
              left join Enrolment mine on (mine.edition = e.id)
             where mine.completedAt is null and (e.mandatory = true or mine.id is not null)
             order by e.due nulls last, e.publishedAt
            """,
            OpenCourse.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(open -> item(open, today))
        .toList();
  }

  @Override
  public List<NewsItem> latest(SignedIn user, int limit) {
    return courses.current(new PageRequest(limit, Cursor.START)).stream()
        .limit(limit)
        .map(
            e ->
                new NewsItem("training.news", e.title(), e.publishedAt(), COURSE_PAGE + e.course()))
        .toList();
  }

  private static WorkItem item(OpenCourse open, LocalDate today) {
    return new WorkItem(
        open.mandatory() ? "training.work.mandatory" : "training.work.unfinished",
        List.of(open.title()),
        open.due(),
        Urgency.of(open.due(), today),
        COURSE_PAGE + open.course());
  }
}
