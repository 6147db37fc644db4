package jp.lg.isac.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.lg.isac.kernel.DomainException.Violation;

/**
 * One question of a quiz.
 *
 * @param multiple whether several choices can be right, and all of them have to be chosen
 * @param choices in the order shown; they are numbered from 1
 * @param right numbers of the right choices
 * @param explanation why they are right, shown when the answer was judged
 */
public record Question(
    @NotBlank @Size(max = 1000) String text,
    boolean multiple,
    @NotNull @Size(min = 2, max = 8) List<@NotBlank @Size(max = 500) String> choices,
    @NotEmpty List<@NotNull Integer> right,
    @NotBlank @Size(max = 2000) String explanation) {

  /** What the author got wrong about the right choices. */
  Stream<Violation> contradictions(String pointer) {
    return violation(pointer + "/right", right);
  }

  /** What keeps a learner's answer from being judged: nothing, too much or no choice of ours. */
  Stream<Violation> obstacles(String pointer, List<Integer> chosen) {
    return chosen.isEmpty()
        ? Stream.of(new Violation(pointer, "training.answer-missing", List.of()))
        : violation(pointer, chosen);
  }

  /** All right choices and no other. */
  boolean answeredBy(List<Integer> chosen) {
    return Set.copyOf(right).equals(Set.copyOf(chosen));
  }

  private Stream<Violation> violation(String pointer, List<Integer> numbers) {
    if (!multiple && numbers.size() != 1) {
      return Stream.of(new Violation(pointer, "training.one-choice-only", List.of()));
    }
    if (Set.copyOf(numbers).size() < numbers.size()
        || numbers.stream().anyMatch(number -> number < 1 || number > choices.size())) {
      return Stream.of(new Violation(pointer, "training.no-such-choice", List.of(choices.size())));
    }
    return Stream.empty();
  }
}
