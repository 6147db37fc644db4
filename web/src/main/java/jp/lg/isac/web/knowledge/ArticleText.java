package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleFileView;
import jp.lg.isac.knowledge.ArticleFiles;
import jp.lg.isac.web.PageAddress;

/** An article's text as a page shows it, with its pictures from our own route. */
@RequestScoped
public class ArticleText {
  @Inject private ArticleFiles files;
  @Inject private HttpServletRequest request;

  Markdown.Rendered rendered(UUID article, String markdown) {
    if (Markdown.files(markdown).isEmpty()) {
      return Markdown.rendered(markdown);
    }
    Set<String> names =
        files.list(article).stream().map(ArticleFileView::name).collect(Collectors.toSet());
    return Markdown.rendered(
        markdown,
        name -> names.contains(name) ? Optional.of(addressOf(article, name)) : Optional.empty());
  }

  private String addressOf(UUID article, String name) {
    return "%s/article/file?article=%s&name=%s"
        .formatted(request.getContextPath(), article, PageAddress.encoded(name));
  }
}
