package jp.lg.isac.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as its organisation and auditors read it.
 *
 * @param audit id of the audit
 * @param number within the audit, from 1
 * @param version to be named in If-Match when it is changed
 */
public record FindingView(
    UUID id,
    UUID audit,
    int number,
    Severity severity,
    @Nullable String requirement,
    String description,
    String recommendation,
    Instant recordedAt,
    String recordedBy,
    long version) {

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.id(),
        finding.audit(),
        finding.number(),
        finding.severity(),
        finding.requirement(),
        finding.description(),
        finding.recommendation(),
        finding.recordedAt(),
        finding.recordedBy(),
        finding.version());
  }

  /** The command that would record it as it stands. */
  public RecordFinding asCommand() {
    return new RecordFinding(severity, requirement, description, recommendation);
  }
}
