package jp.lg.isac.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says how far a requirement is met.
 *
 * @param state how far; {@code NOT_ANSWERED} takes an answer back
 * @param explanation why; required unless the requirement is met
 * @param evidence where it can be seen: names of documents, records, places
 */
public record AnswerRequirement(
    @NotNull AnswerState state,
    @NotNull @Size(max = 4_000) String explanation,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 300) String> evidence) {

  @SuppressWarnings("NullAway") // a JSON body may leave both out
  public AnswerRequirement {
    explanation = explanation == null ? "" : explanation;
    evidence = evidence == null ? List.of() : evidence;
  }
}
