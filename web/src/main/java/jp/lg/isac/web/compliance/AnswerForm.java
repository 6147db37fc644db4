package jp.lg.isac.web.compliance;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import jp.lg.isac.compliance.AnswerRequirement;
import jp.lg.isac.compliance.AnswerState;
import jp.lg.isac.compliance.AnswerView;
import org.jspecify.annotations.Nullable;

/** What is typed to answer a requirement. */
public class AnswerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable AnswerState state;
  private @Nullable String explanation;
  private @Nullable String evidence;

  void show(AnswerView answer) {
    state = answer.state() == AnswerState.NOT_ANSWERED ? null : answer.state();
    explanation = answer.explanation();
    evidence = answer.evidenceLines();
  }

  AnswerRequirement toCommand() {
    List<String> references =
        evidence == null
            ? List.of()
            : Stream.of(evidence.split("\\R"))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
    return new AnswerRequirement(
        state == null ? AnswerState.NOT_ANSWERED : state,
        explanation == null ? "" : explanation,
        references);
  }

  /** {@code null} as long as nothing is chosen. */
  public @Nullable AnswerState getState() {
    return state;
  }

  public void setState(@Nullable AnswerState state) {
    this.state = state;
  }

  public @Nullable String getExplanation() {
    return explanation;
  }

  public void setExplanation(@Nullable String explanation) {
    this.explanation = explanation;
  }

  /** One reference on each line. */
  public @Nullable String getEvidence() {
    return evidence;
  }

  public void setEvidence(@Nullable String evidence) {
    this.evidence = evidence;
  }
}
