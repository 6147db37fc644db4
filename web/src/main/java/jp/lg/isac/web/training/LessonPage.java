package jp.lg.isac.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.training.EnrolmentView;
import jp.lg.isac.training.EnrolmentView.LessonView;
import jp.lg.isac.training.Learning;
import jp.lg.isac.training.ReportProgress;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One lesson of a course that the reader takes. */
@Named
@RequestScoped
public class LessonPage {
  @Inject private Learning learning;
  @Inject private PageAddress page;

  private @Nullable EnrolmentView enrolment;

  static String address(UUID enrolment, int lesson) {
    return "/course/lesson.xhtml?faces-redirect=true&id=" + enrolment + "&lesson=" + lesson;
  }

  public EnrolmentView getEnrolment() {
    if (enrolment == null) {
      enrolment = learning.get(Ids.of(page.parameter("id")));
    }
    return enrolment;
  }

  public LessonView getLesson() {
    return getEnrolment().lessons().stream()
        .filter(lesson -> page.parameter("lesson").equals(String.valueOf(lesson.number())))
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  /** Keeps that the lesson is read, and goes on: to the next, at the end to the quiz. */
  public String next() {
    int number = getLesson().number();
    EnrolmentView after =
        learning.progress(
            Ids.of(page.parameter("id")),
            getEnrolment().version(),
            new ReportProgress(readWith(number)));
    if (number < after.lessons().size()) {
      return address(after.id(), number + 1);
    }
    return after.quizOpen() && after.completedAt() == null
        ? "/course/quiz.xhtml?faces-redirect=true&id=" + after.id()
        : "/course/course.xhtml?faces-redirect=true&id=" + after.course();
  }

  private List<Integer> readWith(int number) {
    return IntStream.concat(
            getEnrolment().lessons().stream().filter(LessonView::read).mapToInt(LessonView::number),
            IntStream.of(number))
        .boxed()
        .toList();
  }
}
