package jp.lg.isac.web.exchange;

import java.util.List;
import java.util.Objects;
import jp.lg.isac.exchange.CentreDeskRow;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The desk of the centre to take away. */
final class CentreDeskFile {
  private static final List<String> COLUMNS =
      List.of(
          "centredesk.report",
          "centredesk.source",
          "incident.stage",
          "incident.tlp.short",
          "centredesk.updatedAt",
          "centredesk.assignee",
          "centredesk.sameCases.short");

  private CentreDeskFile() {}

  static TableFile of(List<CentreDeskRow> rows, Messages messages) {
    return new TableFile(
        messages.get("centredesk.title"),
        COLUMNS.stream().map(messages::get).toList(),
        rows.stream().map(row -> row(row, messages)).toList());
  }

  private static List<Object> row(CentreDeskRow row, Messages messages) {
    return List.of(
        Objects.requireNonNullElse(row.title(), ""),
        Objects.requireNonNullElse(row.sourceName(), messages.get("incident.source.anonymous")),
        messages.label("incident.stage.", row.stage()),
        messages.label("shell.tlp.", row.tlp()),
        SharedReportFile.moment(row.updatedAt(), row.sourceName() == null),
        Objects.requireNonNullElse(row.assignee(), ""),
        row.sameCases());
  }
}
