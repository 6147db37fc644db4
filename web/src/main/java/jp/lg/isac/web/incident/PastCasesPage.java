package jp.lg.isac.web.incident;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.incident.PastCases;
import jp.lg.isac.incident.PastCases.ImportedCase;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** Takes past cases from an Excel sheet: first it shows what becomes of each row. */
@Named
@ViewScoped
public class PastCasesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient PastCases pastCases;
  @Inject private transient PastCaseWords words;
  @Inject private transient Feedback feedback;

  private transient @Nullable Part file;
  private byte[] content = {};
  private transient List<ImportedCase> preview = List.of();

  /** Reads the sheet and shows what would become of it. */
  public void check() throws IOException {
    preview = List.of();
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(PastCaseWords.LARGEST_FILE);
      }
      preview = pastCases.importSheet(content, words.words(), true);
    }
  }

  public String importSheet() {
    long added =
        pastCases.importSheet(content, words.words(), false).stream()
            .filter(ImportedCase::isNew)
            .count();
    feedback.done("incident.imported", added);
    return "list?faces-redirect=true";
  }

  /** Sends the empty sheet. */
  public void sheet() throws IOException {
    words.sheet().send(FacesContext.getCurrentInstance());
  }

  public List<ImportedCase> getPreview() {
    return preview;
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public CauseClass[] getCauseClasses() {
    return CauseClass.values();
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
