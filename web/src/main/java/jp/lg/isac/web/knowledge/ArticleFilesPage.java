package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.knowledge.ArticleFileView;
import jp.lg.isac.knowledge.ArticleFiles;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Pictures and files of an article, as its writers add them. */
@Named
@RequestScoped
public class ArticleFilesPage {
  @Inject private Articles articles;
  @Inject private ArticleFiles files;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable ArticleView article;
  private @Nullable Part file;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(getId());
    }
    return article;
  }

  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  public List<ArticleFileView> getFiles() {
    return files.list(getId());
  }

  public String add() throws IOException {
    if (file != null) {
      try (var content = file.getInputStream()) {
        var added = files.add(getId(), UUID.randomUUID(), file.getSubmittedFileName(), content);
        feedback.done("article.files.added", added.name());
      }
    }
    return backHere();
  }

  public String remove(UUID id) {
    files.remove(getId(), id);
    feedback.done("article.files.removed");
    return backHere();
  }

  private String backHere() {
    return "/article/files.xhtml?faces-redirect=true&id=" + getId();
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
