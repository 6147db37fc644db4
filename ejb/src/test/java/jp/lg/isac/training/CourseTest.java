package jp.lg.isac.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final Course course = new Course(UUID.randomUUID(), Samples.person());

  @Test
  void publishesEditionAfterEdition() {
    var command = Samples.command(true, TODAY, Samples.quiz(80, 3));
    var first = course.publish(command, Samples.NOW);
    var second = course.publish(command, Samples.NOW);
    assertThat(first.number()).isEqualTo(1);
    assertThat(second.number()).isEqualTo(2).isEqualTo(course.edition());
    assertThat(second.course()).isEqualTo(course.id());
    assertThat(second.command(course.audience())).isEqualTo(command);
  }

  @Test
  void asksForADueDateOnlyWhereItIsMandatory() {
    refuses(Samples.command(false, TODAY, Samples.quiz(80, null)), "/due");
  }

  @Test
  void cannotBeDueBeforeItIsPublished() {
    refuses(Samples.command(true, TODAY.minusDays(1), Samples.quiz(80, null)), "/due");
  }

  @Test
  void hasOnlyQuestionsThatCanBeAnswered() {
    var noSuchChoice = new Question("問", true, List.of("あ", "い"), List.of(3), "解説");
    var twoRightOfOne = new Question("問", false, List.of("あ", "い"), List.of(1, 2), "解説");
    refuses(
        Samples.command(false, null, new Quiz(80, null, List.of(noSuchChoice, twoRightOfOne))),
        "/quiz/questions/0/right",
        "/quiz/questions/1/right");
  }

  private void refuses(PublishCourse command, String... pointers) {
    assertThatThrownBy(() -> course.publish(command, Samples.NOW))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly(pointers));
  }
}
