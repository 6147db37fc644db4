package jp.lg.isac.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as its organisation and auditors read it.
 *
 * @param framework id of the framework
 * @param frameworkTitle its name
 * @param version the name of its version
 * @param fiscalYear the calendar year in which the fiscal year begins
 * @param policyOwner whose policy is measured
 * @param finalisedAt when it was closed for good, {@code null} as long as it is open
 * @param answers in the framework's order; {@code null} in lists
 */
public record AssessmentView(
    UUID id,
    UUID framework,
    String frameworkTitle,
    String version,
    int fiscalYear,
    String policyOwner,
    boolean finalised,
    @Nullable Instant finalisedAt,
    @Nullable String finalisedBy,
    Instant begunAt,
    String begunBy,
    Progress progress,
    @Nullable List<AnswerView> answers) {

  static AssessmentView of(Assessment assessment, Map<AnswerState, Integer> counts) {
    return of(assessment, Progress.of(counts), null);
  }

  static AssessmentView of(Assessment assessment, List<AssessmentAnswer> answers) {
    Map<AnswerState, Integer> counts =
        answers.stream()
            .collect(Collectors.groupingBy(AssessmentAnswer::state, Collectors.summingInt(a -> 1)));
    return of(assessment, Progress.of(counts), answers.stream().map(AnswerView::of).toList());
  }

  private static AssessmentView of(
      Assessment assessment, Progress progress, @Nullable List<AnswerView> answers) {
    var frameworkVersion = assessment.frameworkVersion();
    return new AssessmentView(
        assessment.id(),
        frameworkVersion.framework().id(),
        frameworkVersion.framework().title(),
        frameworkVersion.version(),
        assessment.fiscalYear().year(),
        assessment.policyOwner().name(),
        assessment.isFinalised(),
        assessment.finalisedAt(),
        assessment.finalisedBy(),
        assessment.begunAt(),
        assessment.begunBy(),
        progress,
        answers);
  }
}
