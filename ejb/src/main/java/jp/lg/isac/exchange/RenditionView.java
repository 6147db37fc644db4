package jp.lg.isac.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of reader would be given of an incident. What is left out of it is null or empty.
 *
 * @param reader an anonymous report has that of the peers alone, for all its readers
 * @param occurredAt of an anonymous report only the day, as its first moment in Asia/Tokyo
 * @param sourceName the organisation's name
 * @param prefecture its prefecture's two digits
 */
public record RenditionView(
    Rendition reader,
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
    @Nullable String prefecture) {

  static RenditionView of(Rendition reader, SharedReport report) {
    return new RenditionView(
        reader,
        Objects.requireNonNull(report.kind()),
        Objects.requireNonNull(report.title()),
        Objects.requireNonNull(report.occurredAt()),
        report.detectedAt(),
        Objects.requireNonNull(report.causeClass()),
        Objects.requireNonNull(report.summary()),
        report.impact(),
        report.countermeasures(),
        report.systems(),
        report.vendors(),
        Objects.requireNonNull(report.tlp()),
        report.sourceName(),
        report.prefecture());
  }
}
