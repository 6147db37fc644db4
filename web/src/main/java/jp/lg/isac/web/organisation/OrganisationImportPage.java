package jp.lg.isac.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.organisation.ImportResult;
import jp.lg.isac.organisation.ImportResult.Outcome;
import jp.lg.isac.organisation.OrganisationImport;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** The centre imports a CSV file: first it sees what would change, then it decides. */
@Named
@ViewScoped
public class OrganisationImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationImport organisationImport;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;

  private transient @Nullable Part file;
  private byte[] content = {};
  private transient @Nullable ImportResult preview;

  @PostConstruct
  void load() {
    if (!user.has(Role.CENTRE_ADMIN)) {
      throw new DomainException.Forbidden();
    }
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable ImportResult getPreview() {
    return preview;
  }

  /** The rows that the import would write. */
  public List<ImportResult.Row> getRows() {
    return preview == null
        ? List.of()
        : preview.rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
  }

  /** Reads the file and tells what importing it would do. */
  public void check() throws IOException {
    preview = null;
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(OrganisationsResource.LARGEST_FILE);
      }
      preview = organisationImport.importFile(content, true);
    }
  }

  public String importFile() {
    var result = organisationImport.importFile(content, false);
    feedback.done(
        "organisation.import.done", result.imported(), result.changed(), result.unchanged());
    return "/organisation/index.xhtml?faces-redirect=true";
  }
}
