package jp.lg.isac.web.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.exchange.DeskRow;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** The desk of a prefecture to take away. */
final class DeskFile {
  private static final List<String> COLUMNS =
      List.of("code", "name", "open", "unread", "reportedAt", "newest", "stage", "clock", "dueAt");

  private DeskFile() {}

  static TableFile of(List<DeskRow> rows, Messages messages) {
    return new TableFile(
        messages.get("desk.title"),
        COLUMNS.stream().map(column -> messages.get("desk.column." + column)).toList(),
        rows.stream().map(row -> row(row, messages)).toList());
  }

  private static List<Object> row(DeskRow row, Messages messages) {
    return List.of(
        row.code(),
        row.name(),
        row.open(),
        row.unread(),
        moment(row.reportedAt()),
        Objects.requireNonNullElse(row.title(), ""),
        messages.label("incident.stage.", row.stage()),
        messages.label("duty.state.", row.clock()),
        moment(row.dueAt()));
  }

  static Object moment(@Nullable Instant at) {
    return at == null
        ? ""
        : LocalDateTime.ofInstant(at, Clocks.TOKYO).truncatedTo(ChronoUnit.MINUTES);
  }
}
