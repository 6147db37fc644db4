package jp.lg.isac.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What another organisation lets one read of an incident.
 *
 * @param occurredAt of an anonymous report only its day, as the first moment in Asia/Tokyo
 * @param sourceName the organisation's name, {@code null} of an anonymous report
 * @param prefecture its prefecture's two digits, {@code null} of an anonymous report
 */
public record SharedReportView(
    UUID id,
    IncidentKind kind,
    String title,
    Instant occurredAt,
    @Nullable Instant detectedAt,
    CauseClass causeClass,
    String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    Tlp tlp,
    @Nullable String sourceName,
    @Nullable String prefecture,
    Instant publishedAt) {

  static SharedReportView of(SharedReport report) {
    return new SharedReportView(
        report.id(),
        report.kind(),
        report.title(),
        report.occurredAt(),
        report.detectedAt(),
        report.causeClass(),
        report.summary(),
        report.impact(),
        report.countermeasures(),
        report.systems(),
        report.vendors(),
        report.tlp(),
        report.sourceName(),
        report.prefecture(),
        report.publishedAt());
  }
}
