package jp.lg.isac.web.incident;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** The organisation's own incidents to take away. */
final class IncidentFile {
  private static final List<String> COLUMNS =
      List.of(
          "title",
          "kind",
          "causeClass",
          "status",
          "occurredAt",
          "detectedAt",
          "sentAt",
          "audience",
          "tlp.short",
          "systems",
          "vendors",
          "summary",
          "impact",
          "countermeasures");

  private IncidentFile() {}

  static TableFile of(List<IncidentView> incidents, Messages messages) {
    return new TableFile(
        messages.get("incident.list.title"),
        COLUMNS.stream().map(column -> messages.get("incident." + column)).toList(),
        incidents.stream().map(incident -> row(incident, messages)).toList());
  }

  private static List<Object> row(IncidentView incident, Messages messages) {
    Audience audience = incident.audience();
    return List.of(
        text(incident.title()),
        messages.label("incident.kind.", incident.kind()),
        messages.label("incident.causeClass.", incident.causeClass()),
        messages.label("incident.status.", incident.status()),
        moment(incident.occurredAt()),
        moment(incident.detectedAt()),
        moment(incident.sentAt()),
        messages.label("audience.scope.", audience == null ? null : audience.scope()),
        messages.label("shell.tlp.", incident.tlp()),
        String.join("、", incident.systems()),
        String.join("、", incident.vendors()),
        text(incident.summary()),
        text(incident.impact()),
        text(incident.countermeasures()));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static Object moment(@Nullable Instant at) {
    return at == null
        ? ""
        : LocalDateTime.ofInstant(at, Clocks.TOKYO).truncatedTo(ChronoUnit.MINUTES);
  }
}
