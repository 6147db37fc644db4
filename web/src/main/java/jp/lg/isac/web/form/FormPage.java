package jp.lg.isac.web.form;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.form.FillForm;
import jp.lg.isac.form.FilledForm;
import jp.lg.isac.form.FilledForm.FilledField;
import jp.lg.isac.form.Forms;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One form of a case: what the case fills in, and what is typed. */
@Named
@ViewScoped
public class FormPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Forms forms;
  @Inject private transient FormPaper paper;
  @Inject private transient Feedback feedback;

  private @Nullable String incident;
  private @Nullable String code;
  private @Nullable String title;
  private long version;
  private List<String> missing = List.of();
  private final List<Section> sections = new ArrayList<>();

  /** Opens the form that the address names. */
  public void open() {
    if (title == null) {
      FilledForm form =
          forms.get(Ids.of(incident), Objects.requireNonNullElse(code, ""), paper.words());
      title = form.title();
      version = form.version();
      missing = form.missing();
      form.sections()
          .forEach(
              section ->
                  sections.add(
                      new Section(
                          section.heading(), section.fields().stream().map(Field::new).toList())));
    }
  }

  public String save() {
    var values = new HashMap<String, String>();
    sections.stream()
        .flatMap(section -> section.fields.stream())
        .forEach(field -> values.put(field.name, Objects.requireNonNullElse(field.typed, "")));
    forms.fill(
        Ids.of(incident),
        Objects.requireNonNull(code),
        version,
        new FillForm(Map.copyOf(values)),
        paper.words());
    feedback.done("form.saved");
    return "detail?faces-redirect=true&incident=" + incident + "&code=" + code;
  }

  public List<PaperFormat> getFormats() {
    return paper.formats();
  }

  /** Whether this server has no font for PDFs. */
  public boolean isWithoutPdf() {
    return !paper.formats().contains(PaperFormat.PDF);
  }

  public @Nullable String getTitle() {
    return title;
  }

  public List<String> getMissing() {
    return missing;
  }

  public List<Section> getSections() {
    return sections;
  }

  public @Nullable String getIncident() {
    return incident;
  }

  public void setIncident(@Nullable String incident) {
    this.incident = incident;
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  /** Fields under one heading. */
  public static class Section implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String heading;
    private final List<Field> fields;

    Section(String heading, List<Field> fields) {
      this.heading = heading;
      this.fields = new ArrayList<>(fields);
    }

    public String getHeading() {
      return heading;
    }

    public List<Field> getFields() {
      return fields;
    }
  }

  /** One field. */
  public static class Field implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String label;
    private final boolean required;
    private final @Nullable String hint;
    private final @Nullable String fromCase;
    private @Nullable String typed;

    Field(FilledField field) {
      name = field.name();
      label = field.label();
      required = field.required();
      hint = field.hint();
      typed = field.typed();
      fromCase = typed == null ? field.value() : null;
    }

    public String getLabel() {
      return label;
    }

    public boolean isRequired() {
      return required;
    }

    public @Nullable String getHint() {
      return hint;
    }

    /** What the case says; nothing if something is typed instead. */
    public @Nullable String getFromCase() {
      return fromCase;
    }

    public @Nullable String getTyped() {
      return typed;
    }

    public void setTyped(@Nullable String typed) {
      this.typed = typed;
    }
  }
}
