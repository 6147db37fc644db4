package jp.lg.isac.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current edition of a course, before one takes it, and how far the reader is with it.
 *
 * @param edition its number, from 1
 * @param lessons their titles
 * @param questions how many the quiz has
 * @param passMark per cent of right answers from which it is passed
 * @param maxAttempts null without a limit
 * @param enrolment the reader's own, null if there is none
 */
public record CourseView(
    UUID id,
    int edition,
    String title,
    String summary,
    boolean mandatory,
    @Nullable LocalDate due,
    Instant publishedAt,
    List<String> lessons,
    int questions,
    int passMark,
    @Nullable Integer maxAttempts,
    LearningState state,
    @Nullable UUID enrolment) {

  static CourseView of(CourseEdition edition, @Nullable Enrolment enrolment) {
    return new CourseView(
        edition.course(),
        edition.number(),
        edition.title(),
        edition.summary(),
        edition.isMandatory(),
        edition.due(),
        edition.publishedAt(),
        edition.lessons().stream().map(Lesson::title).toList(),
        edition.quiz().questions().size(),
        edition.quiz().passMark(),
        edition.quiz().maxAttempts(),
        enrolment == null ? LearningState.NOT_STARTED : enrolment.state(),
        enrolment == null ? null : enrolment.id());
  }
}
