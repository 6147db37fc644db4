package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.attachment.Subject;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Pictures and files of articles, for whoever may read the article. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class ArticleFiles {
  @Inject ArticleRepository articles;
  @Inject ArticleFileRepository files;
  @Inject Attachments attachments;
  @Inject Centre centre;
  @Inject ActivityLog activityLog;

  /**
   * The files of an article by name; to others than the centre, those that its published versions
   * use.
   *
   * @throws DomainException.NotFound if there is no article of this id that the current user may
   *     read
   */
  public List<ArticleFileView> list(UUID article) {
    readable(article);
    return files.of(article).stream().map(ArticleFile::view).toList();
  }

  /** One file by its name, to be read piece by piece. */
  public ArticleFileView get(UUID article, String name) {
    readable(article);
    return files
        .find(article, name)
        .map(ArticleFile::view)
        .orElseThrow(DomainException.NotFound::new);
  }

  /** One file by its id. */
  public ArticleFileView get(UUID article, UUID file) {
    return file(article, file).view();
  }

  /**
   * One piece of a file, of a MiB but for the last. Called without a transaction, it makes one of
   * its own, so that a slow reader holds none.
   *
   * @param n from 0
   */
  public byte[] chunk(UUID file, int n) {
    return files.chunk(files.find(file).orElseThrow(DomainException.NotFound::new).id(), n);
  }

  /**
   * Adds a file.
   *
   * @param id of the new file; if it is there already, that one is answered
   * @param name as its sender called it
   * @param content read to its end, not closed
   * @throws DomainException.Conflict {@code article.file-name-taken}
   * @throws DomainException.TooLarge beyond the limit
   * @throws DomainException.UnsupportedType if it is nothing that is taken
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public ArticleFileView add(UUID article, UUID id, String name, InputStream content) {
    centre.writer();
    readable(article);
    var there = files.find(id).filter(file -> file.article().equals(article));
    if (there.isPresent()) {
      return there.get().view();
    }
    var subject = new Subject("article", article);
    AttachmentView uploaded = attachments.store(id, subject, name, content);
    if (files.find(article, uploaded.name()).isPresent()) {
      throw new DomainException.Conflict("article.file-name-taken", uploaded.name());
    }
    var file = new ArticleFile(article, uploaded);
    files.add(file);
    attachments.remove(subject, id);
    activityLog.done("article.add-file", "article", article);
    return file.view();
  }

  /**
   * Removes a file that no published version uses.
   *
   * @throws DomainException.Conflict {@code article.file-published}
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public void remove(UUID article, UUID id) {
    centre.writer();
    ArticleFile file = file(article, id);
    if (file.isPublished()) {
      throw new DomainException.Conflict("article.file-published");
    }
    files.remove(file);
    activityLog.done("article.remove-file", "article", article);
  }

  private ArticleFile file(UUID article, UUID id) {
    readable(article);
    return files
        .find(id)
        .filter(file -> file.article().equals(article))
        .orElseThrow(DomainException.NotFound::new);
  }

  private void readable(UUID article) {
    if (articles.find(article).isEmpty()) {
      throw new DomainException.NotFound();
    }
  }
}
