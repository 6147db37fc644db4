package jp.lg.isac.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.lg.isac.document.Paper;
import jp.lg.isac.document.Paper.Part;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.document.Papers;
import jp.lg.isac.form.FieldSource;
import jp.lg.isac.form.FilledForm;
import jp.lg.isac.form.FormWords;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.web.Download;
import jp.lg.isac.web.Messages;

/** A form on paper. It is Japanese whatever language its reader uses: so are those who get it. */
@RequestScoped
public class FormPaper {
  private final Messages japanese = Messages.in(Locale.JAPANESE);

  @Inject Papers papers;

  /** The words of forms. */
  FormWords words() {
    return new FormWords(
        this::word,
        moment -> japanese.format("form.moment", moment),
        japanese.get("form.yes"),
        japanese.get("form.no"));
  }

  private String word(Enum<?> value) {
    return switch (value) {
      case IncidentKind kind -> japanese.label("incident.kind.", kind);
      case CauseClass cause -> japanese.label("incident.causeClass.", cause);
      case ReportStage stage -> japanese.label("incident.stage.", stage);
      case FieldSource source -> japanese.label("form.source.", source);
      default -> throw new IllegalArgumentException(value.name());
    };
  }

  /** In which formats a form can be had here. */
  List<PaperFormat> formats() {
    return Stream.of(PaperFormat.values())
        .filter(format -> format != PaperFormat.PDF || papers.writesPdf())
        .toList();
  }

  Download file(FilledForm form, PaperFormat format) {
    byte[] content = papers.write(paper(form), format);
    return new Download(
        form.title() + "." + format.extension(),
        format.mediaType(),
        content.length,
        out -> out.write(content));
  }

  private Paper paper(FilledForm form) {
    List<Part> parts =
        form.sections().stream()
            .map(
                section ->
                    Part.facts(
                        section.heading(),
                        section.fields().stream()
                            .map(
                                field ->
                                    List.of(
                                        field.label(),
                                        Objects.requireNonNullElse(field.value(), "")))
                            .toList()))
            .toList();
    return new Paper(
        form.title(), List.of(japanese.format("form.paper.recipient", form.recipient())), parts);
  }
}
