package jp.lg.isac.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import jp.lg.isac.document.PaperFormat;
import jp.lg.isac.form.FieldSource;
import jp.lg.isac.form.FilledForm;
import jp.lg.isac.form.FormDefinitionView;
import jp.lg.isac.form.FormDefinitions;
import jp.lg.isac.form.FormState;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** One version of a form: written while it is a draft, previewed, activated. */
@Named
@ViewScoped
public class FormDefinitionPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient FormDefinitions definitions;
  @Inject private transient FormPaper paper;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;

  private @Nullable String code;
  private int version;
  private long revision;
  private FormState state = FormState.DRAFT;
  private FormDefinitionForm form = new FormDefinitionForm();
  private transient @Nullable FilledForm preview;

  /** Opens the version that the address names. */
  public void open() {
    user.requireAnyOf(Set.of(Role.CENTRE_ADMIN));
    if (revision == 0) {
      if (code == null) {
        throw new DomainException.NotFound();
      }
      show(definitions.get(code, version));
      form = FormDefinitionForm.of(definitions.get(code, version).form());
    }
  }

  private void show(FormDefinitionView view) {
    revision = view.revision();
    state = view.state();
  }

  /** Saves the draft, or begins a new version where the opened one stands already. */
  public String save() {
    String of = Objects.requireNonNull(code);
    FormDefinitionView saved =
        isWritable()
            ? definitions.rewrite(of, version, revision, form.toCommand())
            : definitions.draft(of, form.toCommand());
    feedback.done("form.definition.saved", saved.version());
    return "definition?faces-redirect=true&code=" + of + "&version=" + saved.version();
  }

  /** Shows the saved version as it will be filled. */
  public void look() {
    String of = Objects.requireNonNull(code);
    preview = definitions.preview(of, version, paper.words());
    show(definitions.get(of, version));
  }

  /** Sends the same as a PDF. */
  public void print() throws IOException {
    look();
    paper
        .file(Objects.requireNonNull(preview), PaperFormat.PDF)
        .send(FacesContext.getCurrentInstance());
  }

  public String activate() {
    definitions.activate(Objects.requireNonNull(code), version);
    feedback.done("form.activated");
    return "definitions?faces-redirect=true";
  }

  /** Whether it can still be written. */
  public boolean isWritable() {
    return state == FormState.DRAFT || state == FormState.PREVIEWED;
  }

  public boolean isPreviewed() {
    return state == FormState.PREVIEWED;
  }

  public FormState getState() {
    return state;
  }

  public FormDefinitionForm getForm() {
    return form;
  }

  public @Nullable FilledForm getPreview() {
    return preview;
  }

  public FieldSource[] getSources() {
    return FieldSource.values();
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
