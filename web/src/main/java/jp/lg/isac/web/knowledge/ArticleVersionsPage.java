package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleVersionLine;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** The versions of an article. */
@Named
@RequestScoped
public class ArticleVersionsPage {
  @Inject private Articles articles;
  @Inject private PageAddress page;

  private @Nullable ArticleView article;
  private @Nullable Page<ArticleVersionLine> versions;

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(Ids.of(page.parameter("id")));
    }
    return article;
  }

  public Page<ArticleVersionLine> getVersions() {
    if (versions == null) {
      versions =
          articles.versions(
              Ids.of(page.parameter("id")), PageRequest.of(null, page.parameter("cursor")));
    }
    return versions;
  }
}
