package jp.lg.isac.compliance;

import java.util.Map;

/**
 * How far an assessment is, in requirements.
 *
 * @param total all that are to be answered
 * @param answered those that are
 */
public record Progress(
    int total, int answered, int met, int partly, int notMet, int notApplicable) {

  static Progress of(Map<AnswerState, Integer> counts) {
    int met = counts.getOrDefault(AnswerState.MET, 0);
    int partly = counts.getOrDefault(AnswerState.PARTLY, 0);
    int notMet = counts.getOrDefault(AnswerState.NOT_MET, 0);
    int notApplicable = counts.getOrDefault(AnswerState.NOT_APPLICABLE, 0);
    int answered = met + partly + notMet + notApplicable;
    return new Progress(
        answered + counts.getOrDefault(AnswerState.NOT_ANSWERED, 0),
        answered,
        met,
        partly,
        notMet,
        notApplicable);
  }

  public boolean complete() {
    return answered == total;
  }
}
