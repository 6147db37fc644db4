package jp.lg.isac.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.lg.isac.kernel.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * One's own way through an edition of a course.
 *
 * @param edition number of the edition
 * @param quizOpen whether all lessons are read
 * @param quiz the questions, without what is right; none before the quiz is open
 * @param attemptsLeft null without a limit
 * @param attempts judged so far, the first first
 * @param version for {@code If-Match}
 */
public record EnrolmentView(
    UUID id,
    UUID course,
    int edition,
    String title,
    Instant enrolledAt,
    List<LessonView> lessons,
    boolean quizOpen,
    List<QuestionView> quiz,
    int passMark,
    @Nullable Integer attemptsLeft,
    List<AttemptView> attempts,
    @Nullable Instant completedAt,
    long version) {

  /**
   * A lesson to read.
   *
   * @param html sanitised
   */
  public record LessonView(int number, String title, String html, boolean read) {}

  /**
   * A question to answer.
   *
   * @param multiple whether several choices can be right
   */
  public record QuestionView(String text, boolean multiple, List<String> choices) {}

  /** How many lessons are read. */
  public long lessonsRead() {
    return lessons.stream().filter(LessonView::read).count();
  }

  static EnrolmentView of(Enrolment enrolment, CourseEdition edition, List<QuizAttempt> attempts) {
    boolean open = enrolment.hasReadAllOf(edition);
    return new EnrolmentView(
        enrolment.id(),
        edition.course(),
        edition.number(),
        edition.title(),
        enrolment.enrolledAt(),
        lessons(enrolment, edition),
        open,
        open ? questions(edition) : List.of(),
        edition.quiz().passMark(),
        enrolment.attemptsLeft(edition),
        attempts.stream().map(attempt -> AttemptView.of(attempt, edition)).toList(),
        enrolment.completedAt(),
        enrolment.version());
  }

  private static List<LessonView> lessons(Enrolment enrolment, CourseEdition edition) {
    return IntStream.rangeClosed(1, edition.lessons().size())
        .mapToObj(
            number -> {
              Lesson lesson = edition.lessons().get(number - 1);
              return new LessonView(
                  number,
                  lesson.title(),
                  Markdown.html(lesson.body()),
                  enrolment.lessonsRead().contains(number));
            })
        .toList();
  }

  private static List<QuestionView> questions(CourseEdition edition) {
    return edition.quiz().questions().stream()
        .map(question -> new QuestionView(question.text(), question.multiple(), question.choices()))
        .toList();
  }
}
