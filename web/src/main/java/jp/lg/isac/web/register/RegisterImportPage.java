package jp.lg.isac.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.register.RegisterImport;
import jp.lg.isac.register.RegisterImport.ImportedSystem;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** Takes an Excel sheet into the register: first it shows what becomes of each row. */
@Named
@ViewScoped
public class RegisterImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient RegisterImport registerImport;
  @Inject private transient Feedback feedback;

  private transient @Nullable Part file;
  private byte[] content = {};
  private transient List<ImportedSystem> preview = List.of();

  /** Reads the sheet and shows what would become of it. */
  public void check() throws IOException {
    preview = List.of();
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(SystemSheetWords.LARGEST_FILE);
      }
      preview = registerImport.importSheet(content, true);
    }
  }

  public String importSheet() {
    int rows = registerImport.importSheet(content, false).size();
    feedback.done("register.imported", rows);
    return "list?faces-redirect=true";
  }

  public List<ImportedSystem> getPreview() {
    return preview;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
