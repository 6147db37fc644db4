package jp.lg.isac.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import jp.lg.isac.kernel.DomainException;
import org.junit.jupiter.api.Test;

class QuizTest {
  private final Quiz quiz = Samples.quiz(60, null);

  @Test
  void isPassedFromItsMarkOn() {
    assertThat(quiz.judge(Samples.ALL_RIGHT)).isEqualTo(new Quiz.Judgement(100, true));
    assertThat(quiz.judge(Samples.HALF_RIGHT)).isEqualTo(new Quiz.Judgement(50, false));
    assertThat(Samples.quiz(50, null).judge(Samples.HALF_RIGHT).passed()).isTrue();
  }

  @Test
  void countsAnAnswerOnlyIfItIsWhollyRight() {
    assertThat(Samples.TWO_RIGHT.answeredBy(List.of(1, 3))).isTrue();
    assertThat(Samples.TWO_RIGHT.answeredBy(List.of(3))).isFalse();
    assertThat(Samples.TWO_RIGHT.answeredBy(List.of(1, 2, 3))).isFalse();
  }

  @Test
  void neverReachesItsMarkByRounding() {
    var three =
        new Quiz(67, null, List.of(Samples.ONE_RIGHT, Samples.ONE_RIGHT, Samples.ONE_RIGHT));
    assertThat(three.judge(List.of(List.of(2), List.of(2), List.of(1))))
        .isEqualTo(new Quiz.Judgement(66, false));
  }

  @Test
  void namesEveryAnswerThatCannotBeJudged() {
    refuses(List.of(List.of(), List.of(1, 4)), "/answers/0", "/answers/1");
    refuses(List.of(List.of(1, 2), List.of(1, 1)), "/answers/0", "/answers/1");
    refuses(List.of(List.of(0), List.of(1)), "/answers/0");
    refuses(List.of(List.of(1)), "/answers");
  }

  private void refuses(List<List<Integer>> answers, String... pointers) {
    assertThatThrownBy(() -> quiz.judge(answers))
        .asInstanceOf(type(DomainException.Invalid.class))
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(DomainException.Violation::pointer)
                    .containsExactly(pointers));
  }
}
