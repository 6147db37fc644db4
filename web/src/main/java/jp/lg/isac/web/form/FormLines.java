package jp.lg.isac.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.lg.isac.form.FieldSource;
import jp.lg.isac.form.FormField;
import jp.lg.isac.form.FormSection;
import jp.lg.isac.kernel.DomainException;

/**
 * The sections of a form as lines that a person edits: {@code # heading}, and below it for each
 * field {@code name | label | source | * if required | hint}.
 */
final class FormLines {
  private static final String HEADING = "#";
  private static final String REQUIRED = "*";
  private static final int LABEL = 1;
  private static final int SOURCE = 2;
  private static final int MUST = 3;
  private static final int HINT = 4;

  private FormLines() {}

  static String of(List<FormSection> sections) {
    return sections.stream()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of(HEADING + " " + section.heading()),
                    section.fields().stream().map(FormLines::line)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(FormField field) {
    return Stream.of(
            field.name(),
            field.label(),
            field.source().name(),
            field.required() ? REQUIRED : "",
            Objects.requireNonNullElse(field.hint(), ""))
        .collect(Collectors.joining(" | "))
        .stripTrailing();
  }

  /**
   * Reads them.
   *
   * @throws DomainException.Invalid {@code form.line} with the number of a line that is none
   */
  static List<FormSection> read(String text) {
    var sections = new ArrayList<FormSection>();
    var fields = new ArrayList<FormField>();
    String heading = "";
    List<String> lines = text.lines().toList();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).strip();
      if (line.startsWith(HEADING)) {
        add(sections, heading, fields);
        heading = line.substring(HEADING.length()).strip();
        fields.clear();
      } else if (!line.isEmpty()) {
        if (heading.isEmpty()) {
          throw unreadable(n);
        }
        fields.add(field(n, line));
      }
    }
    add(sections, heading, fields);
    return sections;
  }

  private static void add(List<FormSection> sections, String heading, List<FormField> fields) {
    if (!heading.isEmpty()) {
      sections.add(new FormSection(heading, fields));
    }
  }

  private static FormField field(int n, String line) {
    List<String> parts =
        new ArrayList<>(Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    if (parts.size() <= SOURCE || parts.size() > HINT + 1) {
      throw unreadable(n);
    }
    while (parts.size() <= HINT) {
      parts.add("");
    }
    FieldSource source =
        Stream.of(FieldSource.values())
            .filter(each -> each.name().equals(parts.get(SOURCE)))
            .findFirst()
            .orElseThrow(() -> unreadable(n));
    String hint = parts.get(HINT);
    return new FormField(
        parts.getFirst(),
        parts.get(LABEL),
        source,
        parts.get(MUST).equals(REQUIRED),
        hint.isEmpty() ? null : hint);
  }

  private static DomainException.Invalid unreadable(int line) {
    return new DomainException.Invalid("/lines", "form.line", line + 1);
  }
}
