package jp.lg.isac.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.account.UserImport;
import jp.lg.isac.account.UserImport.ImportedUser;
import jp.lg.isac.account.Users;
import org.jspecify.annotations.Nullable;

/**
 * Invites the people of an Excel sheet: first it shows who they are, then it shows their one-time
 * links, once.
 */
@Named
@ViewScoped
public class UserImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient UserImport userImport;
  @Inject private transient UserSheetWords words;
  @Inject private transient Users users;

  private transient @Nullable Part file;
  private byte[] content = {};
  private transient List<ImportedUser> preview = List.of();
  private transient List<ImportedUser> invited = List.of();

  /** Refuses who administers nobody before anything is shown. */
  @PostConstruct
  void load() {
    users.roles();
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public List<ImportedUser> getPreview() {
    return preview;
  }

  public List<ImportedUser> getInvited() {
    return invited;
  }

  /** Reads the sheet and shows who would be invited. */
  public void check() throws IOException {
    preview = List.of();
    if (file != null) {
      try (InputStream stream = file.getInputStream()) {
        content = stream.readNBytes(UserSheetWords.LARGEST_FILE);
      }
      preview = userImport.importSheet(content, words.roles(), true);
    }
  }

  public void importSheet() {
    invited = userImport.importSheet(content, words.roles(), false);
    preview = List.of();
  }

  /** Sends the empty sheet. */
  public void template() throws IOException {
    var context = FacesContext.getCurrentInstance();
    words.template().send((HttpServletResponse) context.getExternalContext().getResponse());
    context.responseComplete();
  }
}
