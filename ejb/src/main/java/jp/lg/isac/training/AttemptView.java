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

  /** What was answered to one question. */
  public record Answer(String question, List<Choice> choices, boolean correct, String explanation) {

    static Answer of(Question question, List<Integer> chosen) {
      return new Answer(
          question.text(),
          IntStream.rangeClosed(1, question.choices().size())
              .mapToObj(
                  number ->
                      new Choice(
                          question.choices().get(number - 1),
                          chosen.contains(number),
                          question.right().contains(number)))
              .toList(),
          question.answeredBy(chosen),
          question.explanation());
    }
  }

  /**
   * A choice of a judged question.
   *
   * @param chosen whether the learner took it
   * @param right whether he should have
   */
  public record Choice(String text, boolean chosen, boolean right) {}

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
