package jp.lg.isac.knowledge;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.lg.isac.kernel.DomainException;

/**
 * What anybody may read. It is bound to no tenant: nobody has to be signed in, and who is reads the
 * same; the database shows nothing else to such a transaction.
 */
@Stateless
@PermitAll
public class PublicArticles {
  /** More would be a list that nobody reads to its end. */
  private static final int MOST = 200;

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  @Inject PublicArticleRepository articles;

  /** What is open, last opened first. */
  public List<PublicArticleView> list() {
    return articles.list(EVER, MOST).stream().map(PublicArticle::view).toList();
  }

  /**
   * One article.
   *
   * @throws DomainException.NotFound if there is none at this address, or not any more
   */
  public PublicArticleView get(String slug) {
    return articles
        .find(slug)
        .filter(PublicArticle::isOpen)
        .map(PublicArticle::view)
        .orElseThrow(DomainException.NotFound::new);
  }
}
