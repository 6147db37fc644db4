package jp.lg.isac.web.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.ArticleImport;
import jp.lg.isac.knowledge.ImportReport;
import jp.lg.isac.web.Feedback;
import org.jspecify.annotations.Nullable;

/** The centre imports articles: first it sees what becomes of each file, then it decides. */
@Named
@ViewScoped
public class ArticleImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient ArticleImport articleImport;
  @Inject private transient CurrentUser user;
  @Inject private transient Feedback feedback;

  private transient @Nullable Part file;
  private transient @Nullable ImportReport report;
  private String name = "";
  private byte[] content = {};
  private UUID id = UUID.randomUUID();

  @PostConstruct
  void load() {
    if (user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isEmpty()) {
      throw new DomainException.Forbidden();
    }
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable ImportReport getReport() {
    return report;
  }

  /** Whether nothing stands in the way of what was checked. */
  public boolean isImportable() {
    return report != null && report.problems().isEmpty();
  }

  /** Reads the file and tells what importing it would do. */
  public void check() throws IOException {
    report = null;
    content = new byte[0];
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(ArticleImport.LARGEST + 1);
      }
      name = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
      id = UUID.randomUUID();
      report = articleImport.check(name, content);
    }
  }

  public String importAll() {
    var done = articleImport.importAll(id, name, content, false);
    feedback.done("article.import.done", done.imported());
    return "/article/list.xhtml?faces-redirect=true&status=DRAFT";
  }
}
