package jp.lg.isac.web.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** Shared reports to take away; of a recalled one when and why, as everywhere. */
final class SharedReportFile {
  private static final List<String> COLUMNS =
      List.of(
          "title",
          "source",
          "kind",
          "stage",
          "causeClass",
          "tlp.short",
          "occurredAt",
          "updatedAt",
          "systems",
          "vendors",
          "summary",
          "impact",
          "countermeasures");

  private SharedReportFile() {}

  static TableFile of(List<SharedReportView> reports, Messages messages) {
    return new TableFile(
        messages.get("incident.shared.title"),
        COLUMNS.stream().map(column -> messages.get("incident." + column)).toList(),
        reports.stream().map(report -> row(report, messages)).toList());
  }

  private static List<Object> row(SharedReportView report, Messages messages) {
    boolean recalled = report.recalledAt() != null;
    boolean anonymous = report.sourceName() == null;
    return List.of(
        recalled ? messages.get("incident.recalled.title") : text(report.title()),
        recalled
            ? text(report.recallReason())
            : Objects.requireNonNullElse(
                report.sourceName(), messages.get("incident.source.anonymous")),
        messages.label("incident.kind.", report.kind()),
        messages.label("incident.stage.", report.stage()),
        messages.label("incident.causeClass.", report.causeClass()),
        messages.label("shell.tlp.", report.tlp()),
        moment(report.occurredAt(), anonymous),
        moment(report.updatedAt(), anonymous),
        String.join("、", report.systems()),
        String.join("、", report.vendors()),
        text(report.summary()),
        text(report.impact()),
        text(report.countermeasures()));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** Of an anonymous report only the day is told. */
  static Object moment(@Nullable Instant at, boolean day) {
    if (at == null) {
      return "";
    }
    return day
        ? LocalDate.ofInstant(at, Clocks.TOKYO).toString()
        : LocalDateTime.ofInstant(at, Clocks.TOKYO).truncatedTo(ChronoUnit.MINUTES);
  }
}
