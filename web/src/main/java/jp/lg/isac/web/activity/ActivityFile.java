package jp.lg.isac.web.activity;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.activitylog.ActivityView;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;

/** The log to take away, with the words of the page and the names that programs know. */
final class ActivityFile {
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "who",
          "action",
          "actionName",
          "outcome",
          "object",
          "objectId",
          "address",
          "detail",
          "id");

  private ActivityFile() {}

  static TableFile of(List<ActivityView> entries, Messages messages) {
    return new TableFile(
        messages.get("activity.title"),
        COLUMNS.stream().map(column -> messages.get("activity.column." + column)).toList(),
        entries.stream().map(entry -> row(entry, messages)).toList());
  }

  private static List<Object> row(ActivityView entry, Messages messages) {
    return List.of(
        LocalDateTime.ofInstant(entry.at(), Clocks.TOKYO).truncatedTo(ChronoUnit.SECONDS),
        entry.username(),
        messages.get("activity.action." + entry.action()),
        entry.action(),
        messages.get("activity.outcome." + entry.outcome()),
        Objects.requireNonNullElse(entry.objectType(), ""),
        Objects.requireNonNullElse(entry.objectId(), ""),
        entry.address(),
        entry.detail(),
        entry.id().toString());
  }
}
