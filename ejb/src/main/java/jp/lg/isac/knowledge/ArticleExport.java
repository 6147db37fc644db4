package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;

/** Takes every article out that the current user may read, as he may read it. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class ArticleExport {
  @Inject ArticleRepository articles;
  @Inject ArticleFileRepository files;
  @Inject CurrentUser currentUser;
  @Inject ActivityLog activityLog;

  /** Writes down who takes the articles out. */
  public void begin() {
    activityLog.done("article.export", "organisation", currentUser.organisation());
  }

  /**
   * The next of them; asked for without a transaction, so that a slow reader holds none. Their
   * files are read piece by piece ({@link ArticleFiles#chunk}).
   */
  public Page<ExportedArticle> next(PageRequest page) {
    Page<Article> next =
        Page.of(
            articles.list(null, null, null, page),
            page.limit(),
            article -> new Cursor(article.listedAt(), article.id()));
    Map<UUID, List<ArticleFileView>> theirs =
        files.of(next.items().stream().map(Article::id).toList());
    return next.map(
        article -> ExportedArticle.of(article, theirs.getOrDefault(article.id(), List.of())));
  }
}
