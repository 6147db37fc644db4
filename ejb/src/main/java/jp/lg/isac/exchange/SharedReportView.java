package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What another organisation lets one read of an incident. Of a report that was recalled only when
 * and why is left.
 *
 * <p>Of an anonymous report all moments are only days, as the first moment in Asia/Tokyo.
 *
 * @param detectedAt {@code null} of an anonymous report
 * @param sourceName the organisation's name, {@code null} of an anonymous report
 * @param prefecture its prefecture's two digits, {@code null} of an anonymous report
 * @param stage where its thread stands
 * @param updatedAt when its newest stage came
 */
public record SharedReportView(
    UUID id,
    @Nullable IncidentKind kind,
    @Nullable String title,
    @Nullable Instant occurredAt,
    @Nullable Instant detectedAt,
    @Nullable CauseClass causeClass,
    @Nullable String summary,
    @Nullable String impact,
    @Nullable String countermeasures,
    List<String> systems,
    List<String> vendors,
    @Nullable Tlp tlp,
    @Nullable String sourceName,
    @Nullable String prefecture,
    Instant publishedAt,
    ReportStage stage,
    Instant updatedAt,
    @Nullable Instant recalledAt,
    @Nullable String recallReason) {

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
        report.publishedAt(),
        report.stage(),
        report.updatedAt(),
        report.recalledAt(),
        report.recallReason());
  }
}
