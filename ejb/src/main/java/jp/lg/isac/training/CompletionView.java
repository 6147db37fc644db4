package jp.lg.isac.training;

import java.time.Instant;
import java.util.UUID;

/**
 * A completion, with the names of its day.
 *
 * @param id also the number on the certificate
 * @param edition number of the edition that was passed
 * @param score per cent
 */
public record CompletionView(
    UUID id,
    String organisationName,
    String personName,
    UUID course,
    int edition,
    String courseTitle,
    int score,
    Instant completedAt) {

  static CompletionView of(Completion completion) {
    return new CompletionView(
        completion.id(),
        completion.organisationName(),
        completion.personName(),
        completion.course(),
        completion.edition(),
        completion.courseTitle(),
        completion.score(),
        completion.completedAt());
  }
}
