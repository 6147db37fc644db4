package jp.lg.isac.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.DomainException.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The quiz at the end of a course.
 *
 * @param passMark per cent of right answers from which it is passed
 * @param maxAttempts how often somebody may try, without a limit if null
 */
public record Quiz(
    @Min(1) @Max(100) int passMark,
    @Nullable @Min(1) @Max(100) Integer maxAttempts,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Question> questions) {

  /**
   * What an attempt came to.
   *
   * @param score per cent of right answers, rounded down so that a mark is never reached by
   *     rounding
   */
  record Judgement(int score, boolean passed) {}

  /**
   * Judges an attempt.
   *
   * @param answers the chosen numbers, for each question in its order
   * @throws DomainException.Invalid if a question is not answered, or not with its choices
   */
  Judgement judge(List<List<Integer>> answers) {
    if (answers.size() != questions.size()) {
      throw new DomainException.Invalid("/answers", "training.answers-count", questions.size());
    }
    List<Violation> obstacles =
        numbers()
            .boxed()
            .flatMap(i -> questions.get(i).obstacles("/answers/" + i, answers.get(i)))
            .toList();
    if (!obstacles.isEmpty()) {
      throw new DomainException.Invalid(obstacles);
    }
    long right = numbers().filter(i -> questions.get(i).answeredBy(answers.get(i))).count();
    int score = (int) (100 * right / questions.size());
    return new Judgement(score, score >= passMark);
  }

  Stream<Violation> contradictions() {
    return numbers().boxed().flatMap(i -> questions.get(i).contradictions("/quiz/questions/" + i));
  }

  private IntStream numbers() {
    return IntStream.range(0, questions.size());
  }
}
