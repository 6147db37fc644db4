package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.lg.isac.training.CourseView;
import jp.lg.isac.training.Courses;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** A course: what it is about, and how far the reader is. */
@Named
@RequestScoped
public class CoursePage {
  @Inject private Courses courses;
  @Inject private Learning learning;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable CourseView course;
  private @Nullable EnrolmentView enrolment;

  public CourseView getCourse() {
    if (course == null) {
      course = courses.get(Ids.of(page.parameter("id")));
    }
    return course;
  }

  /** The reader's own, if there is one. */
  public @Nullable EnrolmentView getEnrolment() {
    UUID mine = getCourse().enrolment();
    if (enrolment == null && mine != null) {
      enrolment = learning.get(mine);
    }
    return enrolment;
  }

  /** Enrols and goes on to the first lesson. */
  public String enrol() {
    EnrolmentView mine = learning.enrol(UUID.randomUUID(), Ids.of(page.parameter("id")));
    feedback.done("training.enrolled", mine.title());
    return LessonPage.address(mine.id(), 1);
  }
}
