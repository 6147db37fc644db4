package jp.lg.isac.web.dictionary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.dictionary.DictionaryEditing;
import jp.lg.isac.dictionary.DictionaryEditing.ImportedSynonyms;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** Takes groups of names in from a sheet: first it shows what becomes of each row. */
@Named
@ViewScoped
public class DictionaryImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient DictionaryEditing editing;
  @Inject private transient Feedback feedback;

  private transient @Nullable Part file;
  private byte[] content = {};
  private transient List<ImportedSynonyms> preview = List.of();

  /** Reads the sheet and shows what would become of it. */
  public void check() throws IOException {
    preview = List.of();
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(SynonymsFile.LARGEST_FILE);
      }
      preview = editing.importSynonyms(content, true);
    }
  }

  public String importSheet() {
    long added =
        editing.importSynonyms(content, false).stream().filter(ImportedSynonyms::isNew).count();
    feedback.done("dictionary.imported", added);
    return "index?faces-redirect=true";
  }

  public List<ImportedSynonyms> getPreview() {
    return preview;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
