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
import java.util.Objects;
import jp.lg.isac.incident.PastCaseImportView;
import jp.lg.isac.incident.PastCases;
import jp.lg.isac.incident.PastCases.ImportedCase;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes past cases from an Excel sheet: first it shows what becomes of each row, then how far they
 * are stored.
 */
@Named
@ViewScoped
public class PastCasesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of the preview. */
  private static final int SHOWN = 200;

  @Inject private transient PastCases pastCases;
  @Inject private transient PastCaseWords words;

  private transient @Nullable Part file;
  private String fileName = "";
  private byte[] content = {};
  private transient List<ImportedCase> preview = List.of();
  private transient @Nullable PastCaseImportView last;

  /** How far the last sheet is. */
  public void load() {
    last = pastCases.last().orElse(null);
  }

  /** Reads the sheet and shows what would become of it. */
  public void check() throws IOException {
    preview = List.of();
    Part chosen = Objects.requireNonNull(file);
    fileName = Objects.requireNonNullElse(chosen.getSubmittedFileName(), "");
    try (InputStream stream = chosen.getInputStream()) {
      content = stream.readNBytes(PastCaseWords.LARGEST_FILE);
    }
    preview = pastCases.importSheet(content, words.words(), true);
  }

  /** Has it stored. */
  public String importSheet() {
    pastCases.begin(fileName, content, words.words());
    return "import?faces-redirect=true";
  }

  /** Sends the empty sheet. */
  public void sheet() throws IOException {
    words.sheet().send(FacesContext.getCurrentInstance());
  }

  public @Nullable PastCaseImportView getLast() {
    return last;
  }

  public String getFileName() {
    return fileName;
  }

  /** The first rows of the sheet. */
  public List<ImportedCase> getPreview() {
    return preview.subList(0, Math.min(SHOWN, preview.size()));
  }

  public int getRows() {
    return preview.size();
  }

  public long getNewRows() {
    return preview.stream().filter(ImportedCase::isNew).count();
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
