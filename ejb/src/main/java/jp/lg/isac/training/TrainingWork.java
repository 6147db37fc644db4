package jp.lg.isac.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.worklist.NewsItem;
import jp.lg.isac.worklist.NewsSource;
import jp.lg.isac.worklist.Urgency;
import jp.lg.isac.worklist.WorkItem;
import jp.lg.isac.worklist.WorkSource;

/** Courses that are mandatory or begun, as work; courses published lately, as news. */
@ApplicationScoped
class TrainingWork implements WorkSource, NewsSource {
  static final String COURSE_PAGE = "/course/course.xhtml?id=";

  @PersistenceContext EntityManager entityManager;
  @Inject CourseRepository courses;

  @Override
  public List<WorkItem> open(SignedIn user, LocalDate today, int limit) {
    return entityManager
        .createQuery(
            """
            select e from CourseEdition e, Course c
             where e.course = c.id and e.number = c.edition
               and (e.mandatory = true
                    or exists (select began.id from Enrolment began where began.edition = e.id))
               and not exists (select passed.id from Enrolment passed
                                where passed.edition = e.id and passed.completedAt is not null)
             order by e.due, e.publishedAt
            """,
            CourseEdition.class)
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

  private static WorkItem item(CourseEdition open, LocalDate today) {
    return new WorkItem(
        open.isMandatory() ? "training.work.mandatory" : "training.work.unfinished",
        List.of(open.title()),
        open.due(),
        Urgency.of(open.due(), today),
        COURSE_PAGE + open.course());
  }
}
