package jp.lg.isac.web.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleVersionView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** An article as it was published at one time. */
@Named
@RequestScoped
public class ArticleVersionPage {
  @Inject private Articles articles;
  @Inject private PageAddress page;

  private @Nullable ArticleVersionView version;
  private Markdown.@Nullable Rendered text;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleVersionView getVersion() {
    if (version == null) {
      version = articles.version(Ids.of(page.parameter("id")), number());
    }
    return version;
  }

  public Markdown.Rendered getText() {
    if (text == null) {
      text = Markdown.rendered(getVersion().body());
    }
    return text;
  }

  private int number() {
    try {
      return Integer.parseInt(page.parameter("number"));
    } catch (NumberFormatException e) {
      throw new DomainException.NotFound();
    }
  }
}
