package jp.lg.isac.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is filled for a case.
 *
 * @param formVersion of its definition
 * @param recipient to whom it goes
 * @param missing labels of the required fields that are still empty
 * @param version of what was typed into the forms of the case, 0 while nothing was
 */
public record FilledForm(
    String code,
    int formVersion,
    String title,
    String recipient,
    List<FilledSection> sections,
    List<String> missing,
    long version) {

  /** Fields under one heading. */
  public record FilledSection(String heading, List<FilledField> fields) {}

  /**
   * One field.
   *
   * @param value what the form says there
   * @param typed what was typed by hand; it stands instead of what the case says
   */
  public record FilledField(
      String name,
      String label,
      FieldSource source,
      boolean required,
      @Nullable String hint,
      @Nullable String value,
      @Nullable String typed) {
    /** Whether it has to be filled and is not. */
    public boolean missing() {
      return required && value == null;
    }
  }

  static FilledForm of(
      FormDefinition definition,
      Map<FieldSource, String> values,
      Map<String, String> typed,
      long version) {
    List<FilledSection> sections =
        definition.sections().stream()
            .map(
                section ->
                    new FilledSection(
                        section.heading(),
                        section.fields().stream().map(it -> filled(it, values, typed)).toList()))
            .toList();
    List<String> missing =
        sections.stream()
            .flatMap(section -> section.fields().stream())
            .filter(FilledField::missing)
            .map(FilledField::label)
            .toList();
    return new FilledForm(
        definition.code(),
        definition.formVersion(),
        definition.title(),
        definition.recipient(),
        sections,
        missing,
        version);
  }

  private static FilledField filled(
      FormField field, Map<FieldSource, String> values, Map<String, String> typed) {
    String byHand = typed.get(field.name());
    return new FilledField(
        field.name(),
        field.label(),
        field.source(),
        field.required(),
        field.hint(),
        byHand == null ? values.get(field.source()) : byHand,
        byHand);
  }
}
