package jp.lg.isac.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A learner answers a quiz.
 *
 * @param answers for each question, in its order, the numbers of the chosen choices
 */
public record AnswerQuiz(
    @NotNull @Size(max = 50) List<@NotNull @Size(max = 8) List<@NotNull Integer>> answers) {}
