package jp.lg.isac.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A judged attempt, with the right answers.
 *
 * @param number first, second … attempt
 * @param score per cent
 */
public record AttemptView(
    UUID id, int number, Instant answeredAt, int score, boolean passed, List<Answer> answers) {

  /**
   * What was answered to one question.
   *
   * @param chosen numbers of the choices taken
   * @param right numbers of the choices that were right
   */
  public record Answer(
      String question,
      List<String> choices,
      List<Integer> chosen,
      List<Integer> right,
      boolean correct,
      String explanation) {

    static Answer of(Question question, List<Integer> chosen) {
      return new Answer(
          question.text(),
          question.choices(),
          chosen,
          question.right(),
          question.answeredBy(chosen),
          question.explanation());
    }
  }

  static AttemptView of(QuizAttempt attempt, CourseEdition edition) {
    List<Question> questions = edition.quiz().questions();
    return new AttemptView(
        attempt.id(),
        attempt.number(),
        attempt.answeredAt(),
        attempt.score(),
        attempt.isPassed(),
        IntStream.range(0, questions.size())
            .mapToObj(i -> Answer.of(questions.get(i), attempt.answers().get(i)))
            .toList());
  }
}
