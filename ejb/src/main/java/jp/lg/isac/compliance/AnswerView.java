package jp.lg.isac.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its organisation and auditors read it.
 *
 * @param requirement what is answered, with its text
 * @param answeredBy name of who answered last
 * @param version to be named in If-Match when it is changed
 */
public record AnswerView(
    RequirementView requirement,
    AnswerState state,
    String explanation,
    List<String> evidence,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    long version) {

  /** The evidence, one on each line. */
  public String evidenceLines() {
    return String.join("\n", evidence);
  }

  static AnswerView of(AssessmentAnswer answer) {
    return new AnswerView(
        RequirementView.of(answer.requirement()),
        answer.state(),
        answer.explanation(),
        answer.evidence(),
        answer.answeredAt(),
        answer.answeredBy(),
        answer.version());
  }
}
