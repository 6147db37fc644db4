package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Reading the knowledge base. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Articles {
  /** Words offered to narrow the list down. */
  private static final int TAGS = 50;

  private final ArticleRepository articles;
  private final Links links;
  private final CurrentUser currentUser;

  @SuppressWarnings("NullAway") // the container's proxy
  public Articles() {
    this(null, null, null);
  }

  @Inject
  Articles(ArticleRepository articles, Links links, CurrentUser currentUser) {
    this.articles = articles;
    this.links = links;
    this.currentUser = currentUser;
  }

  /**
   * What the current user may read, last published first; the centre sees its drafts too.
   *
   * @param tag only articles with this word, or {@code null}
   * @param status only these, or {@code null}
   */
  public Page<ArticleLine> list(
      @Nullable String tag, @Nullable ArticleStatus status, PageRequest page) {
    return Page.of(
            articles.list(tag, status, page), page.limit(), a -> new Cursor(a.listedAt(), a.id()))
        .map(ArticleLine::of);
  }

  /** The words of the articles that the current user may read, the commonest first. */
  public List<String> tags() {
    return articles.tags(TAGS);
  }

  /**
   * An article as it stands now.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public ArticleView get(UUID id) {
    return view(readable(id));
  }

  /** The versions of an article that the current user may read, newest first. */
  public Page<ArticleVersionLine> versions(UUID id, PageRequest page) {
    readable(id);
    return Page.of(articles.versions(id, page), page.limit(), v -> new Cursor(v.at(), v.article()))
        .map(ArticleVersionLine::of);
  }

  /** An article as it was published at one time. */
  public ArticleVersionView version(UUID id, int number) {
    return articles
        .version(id, number)
        .map(ArticleVersionView::of)
        .orElseThrow(DomainException.NotFound::new);
  }

  private Article readable(UUID id) {
    return articles.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private ArticleView view(Article article) {
    boolean forCentre = ReaderTokens.of(currentUser.get()).contains(ReaderTokens.CENTRE);
    return ArticleView.of(article, links.of(new Ref(Ref.Type.ARTICLE, article.id())), forCentre);
  }
}
