package jp.lg.isac.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private final CourseEdition edition = Samples.edition(Samples.quiz(80, 2));
  private final Enrolment enrolment =
      new Enrolment(UUID.randomUUID(), edition, Samples.person(), Samples.NOW);

  @Test
  void opensTheQuizWhenAllLessonsAreRead() {
    refuses("training.lessons-unread", Samples.ALL_RIGHT);
    enrolment.read(List.of(2), edition);
    refuses("training.lessons-unread", Samples.ALL_RIGHT);
    enrolment.read(List.of(2, 1, 2), edition);
    assertThat(enrolment.lessonsRead()).containsExactly(1, 2);
    assertThat(EnrolmentView.of(enrolment, edition, List.of()).quizOpen()).isTrue();
  }

  @Test
  void isCompletedByPassing() {
    enrolment.read(List.of(1, 2), edition);
    var attempt = answer(Samples.ALL_RIGHT);
    assertThat(attempt.isPassed()).isTrue();
    assertThat(enrolment.state()).isEqualTo(LearningState.COMPLETED);
    assertThat(enrolment.completedAt()).isEqualTo(Samples.NOW);
    assertThat(new Completion(attempt, edition, Samples.person()).id()).isEqualTo(enrolment.id());
    refuses("training.already-completed", Samples.ALL_RIGHT);
  }

  @Test
  void endsWhenTheAttemptsAreUsedUp() {
    enrolment.read(List.of(1, 2), edition);
    assertThat(answer(Samples.HALF_RIGHT).number()).isEqualTo(1);
    assertThat(enrolment.attemptsLeft(edition)).isEqualTo(1);
    assertThat(answer(Samples.HALF_RIGHT).number()).isEqualTo(2);
    assertThat(enrolment.attemptsLeft(edition)).isZero();
    refuses("training.no-attempts-left", Samples.ALL_RIGHT);
    assertThat(enrolment.state()).isEqualTo(LearningState.IN_PROGRESS);
  }

  @Test
  void readsOnlyLessonsThatAreThere() {
    assertThatThrownBy(() -> enrolment.read(List.of(3), edition))
        .isInstanceOf(DomainException.Invalid.class);
    assertThatThrownBy(() -> enrolment.read(List.of(0), edition))
        .isInstanceOf(DomainException.Invalid.class);
  }

  @Test
  void tellsWhatIsRightOnlyWithAJudgedAttempt() {
    assertThat(EnrolmentView.of(enrolment, edition, List.of()).quiz()).isEmpty();
    enrolment.read(List.of(1, 2), edition);
    assertThat(EnrolmentView.of(enrolment, edition, List.of()).toString())
        .contains(Samples.ONE_RIGHT.text())
        .doesNotContain(Samples.ONE_RIGHT.explanation());
    var judged = AttemptView.of(answer(Samples.HALF_RIGHT), edition);
    assertThat(judged.score()).isEqualTo(50);
    assertThat(judged.answers())
        .extracting(AttemptView.Answer::correct)
        .containsExactly(true, false);
    assertThat(judged.answers().getLast().choices())
        .extracting(AttemptView.Choice::right)
        .containsExactly(true, false, true);
    assertThat(judged.answers().getLast().choices())
        .extracting(AttemptView.Choice::chosen)
        .containsExactly(true, false, false);
  }

  private QuizAttempt answer(List<List<Integer>> answers) {
    return enrolment.answer(UUID.randomUUID(), answers, edition, Samples.NOW);
  }

  private void refuses(String code, List<List<Integer>> answers) {
    assertThatThrownBy(() -> answer(answers))
        .isInstanceOf(DomainException.Conflict.class)
        .hasMessageStartingWith(code);
  }
}
