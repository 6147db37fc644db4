package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.PublicArticleView;
import jp.lg.isac.knowledge.PublicArticles;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What anybody reads: the list, and one article. */
@Named
@RequestScoped
public class PublicPage {
  @Inject private PublicArticles articles;
  @Inject private PageAddress page;
  @Inject private HttpServletRequest request;

  private @Nullable List<PublicArticleView> list;
  private @Nullable PublicArticleView article;
  private Markdown.@Nullable Rendered text;

  public List<PublicArticleView> getList() {
    if (list == null) {
      list = articles.list();
    }
    return list;
  }

  public PublicArticleView getArticle() {
    if (article == null) {
      article =
          articles.get(
              request.getAttribute(PublicArea.SLUG) instanceof String slug
                  ? slug
                  : page.parameter("slug"));
    }
    return article;
  }

  public Markdown.Rendered getText() {
    if (text == null) {
      text = Markdown.rendered(getArticle().body());
    }
    return text;
  }
}
