package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.VersionChanges;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** How one version of an article became another; without numbers, the last two. */
@Named
@RequestScoped
public class ArticleChangesPage {
  @Inject private Articles articles;
  @Inject private PageAddress page;

  private @Nullable ArticleView article;
  private @Nullable VersionChanges changes;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(getId());
    }
    return article;
  }

  public VersionChanges getChanges() {
    if (changes == null) {
      int last = getArticle().number();
      int to = number("to", last);
      changes = articles.changes(getId(), number("from", to - 1), to);
    }
    return changes;
  }

  private int number(String parameter, int otherwise) {
    String text = page.parameter(parameter);
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new DomainException.NotFound();
    }
  }
}
