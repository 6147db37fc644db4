package jp.lg.isac.web.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.casework.WholeCase;
import jp.lg.isac.document.Paper;
import jp.lg.isac.document.Paper.Part;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.web.Dates;
import jp.lg.isac.web.Messages;
import org.jspecify.annotations.Nullable;

/** A whole case on paper, in the language of its reader. */
@RequestScoped
public class CasePaper {
  @Inject Messages messages;
  @Inject Dates dates;

  Paper of(WholeCase whole) {
    var parts = new ArrayList<Part>();
    parts.add(incident(whole));
    whole.reports().forEach(report -> parts.add(report(report)));
    add(
        parts,
        "casework.events",
        List.of(
            "casework.event.at", "casework.event.kind", "casework.event.what", "casework.author"),
        whole.events().stream()
            .map(
                event ->
                    List.of(
                        dates.moment(event.at()),
                        messages.label("casework.event.kind.", event.kind()),
                        event.what(),
                        event.author()))
            .toList());
    add(
        parts,
        "casework.tasks",
        List.of(
            "casework.task.title",
            "casework.task.owner",
            "casework.task.dueOn",
            "casework.task.state"),
        whole.tasks().stream()
            .map(
                task ->
                    List.of(
                        task.note() == null ? task.title() : task.title() + "\n" + task.note(),
                        text(task.ownerName()),
                        dates.day(task.dueOn()),
                        task.doneAt() == null
                            ? messages.get("casework.task.open")
                            : messages.get("casework.task.done")
                                + "\n"
                                + dates.moment(task.doneAt())))
            .toList());
    add(
        parts,
        "casework.contacts",
        List.of(
            "casework.contact.at",
            "casework.contact.channel",
            "casework.contact.whom",
            "casework.contact.said"),
        whole.contacts().stream()
            .map(
                contact ->
                    List.of(
                        dates.moment(contact.at()),
                        messages.label("casework.contact.channel.", contact.channel()),
                        contact.whom(),
                        contact.said()))
            .toList());
    add(
        parts,
        "casework.indicators",
        List.of("casework.indicator.kind", "casework.indicator.value", "casework.note"),
        whole.indicators().stream()
            .map(
                indicator ->
                    List.of(
                        messages.label("casework.indicator.kind.", indicator.kind()),
                        indicator.defanged(),
                        text(indicator.note())))
            .toList());
    add(
        parts,
        "casework.evidence",
        List.of(
            "casework.evidence.file",
            "casework.evidence.source",
            "casework.evidence.collectedAt",
            "casework.evidence.sha256"),
        whole.evidence().stream()
            .map(
                file ->
                    List.of(
                        file.name(),
                        file.source(),
                        dates.moment(file.collectedAt()),
                        file.sha256()))
            .toList());
    add(
        parts,
        "incident.attachments.title",
        List.of("casework.evidence.file", "casework.evidence.sha256"),
        whole.files().stream().map(file -> List.of(file.name(), file.sha256())).toList());
    return new Paper(messages.get("casework.export.title"), List.of(title(whole)), parts);
  }

  /** What the case is called, to the title of the paper and the name of the file. */
  String title(WholeCase whole) {
    return Objects.requireNonNullElse(whole.incident().title(), messages.get("incident.untitled"));
  }

  private Part incident(WholeCase whole) {
    IncidentView incident = whole.incident();
    return Part.facts(
        messages.get("casework.export.incident"),
        rows(
            List.of(
                row("incident.kind", messages.label("incident.kind.", incident.kind())),
                row("incident.occurredAt", dates.moment(incident.occurredAt())),
                row("incident.detectedAt", dates.moment(incident.detectedAt())),
                row("duty.knownAt", dates.moment(whole.facts().knownAt())),
                row(
                    "incident.causeClass",
                    messages.label("incident.causeClass.", incident.causeClass())),
                row("incident.summary", incident.summary()),
                row("incident.impact", incident.impact()),
                row("incident.countermeasures", incident.countermeasures()),
                row("incident.systems", String.join("\n", incident.systems())),
                row("incident.vendors", String.join("\n", incident.vendors())),
                row("incident.author", incident.author()))));
  }

  private Part report(ReportView report) {
    var lesson = report.lesson();
    return Part.facts(
        messages.format(
            "incident.report.number",
            report.n(),
            messages.label("incident.stage.", report.stage())),
        rows(
            List.of(
                row(
                    "casework.export.reportState",
                    messages.label("incident.reportState.", report.status())
                        + " "
                        + dates.moment(report.sentAt())),
                row("incident.author", report.author()),
                row("casework.export.body", report.body()),
                row(
                    "incident.causeClass",
                    messages.label("incident.causeClass.", report.causeClass())),
                row("incident.impact", report.impact()),
                row("incident.countermeasures", report.countermeasures()),
                row("incident.lesson.cause", lesson == null ? null : lesson.cause()),
                row("incident.lesson.response", lesson == null ? null : lesson.response()),
                row("incident.lesson.prevention", lesson == null ? null : lesson.prevention()),
                row("incident.lesson.noneBecause", lesson == null ? null : lesson.noneBecause()))));
  }

  /** A table; what there is none of is left out. */
  private void add(
      List<Part> parts, String heading, List<String> columns, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      parts.add(
          new Part(messages.get(heading), columns.stream().map(messages::get).toList(), rows));
    }
  }

  private List<String> row(String label, @Nullable String text) {
    return List.of(messages.get(label), text(text));
  }

  /** Those that say something. */
  private static List<List<String>> rows(List<List<String>> rows) {
    return rows.stream().filter(row -> !row.get(1).isBlank()).toList();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
