package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.link.Linked;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.link.Related;
import jp.lg.isac.sharing.ReaderTokens;
import jp.lg.isac.sharing.TenantBound;
import jp.lg.isac.vocabulary.KnownTags;
import org.jspecify.annotations.Nullable;

/** Reading the knowledge base. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Articles {
  /** Words offered to narrow the list down. */
  private static final int TAGS = 50;

  @Inject ArticleRepository articles;
  @Inject ArticlePress press;
  @Inject KnownTags knownTags;
  @Inject Links links;
  @Inject Related related;
  @Inject CurrentUser currentUser;

  /**
   * What the current user may read, last published first; the centre sees its drafts too.
   *
   * @param tag only articles with the tag that this word leads to, or {@code null}
   * @param status only these, or {@code null}
   * @param stale only those whose review date is over
   */
  public Page<ArticleLine> list(
      @Nullable String tag, @Nullable ArticleStatus status, boolean stale, PageRequest page) {
    LocalDate today = press.today();
    String named = tag == null ? null : knownTags.nameOf(tag).orElse(tag);
    return Page.of(
            articles.list(named, status, stale ? today : null, page),
            page.limit(),
            a -> new Cursor(a.listedAt(), a.id()))
        .map(article -> ArticleLine.of(article, today));
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

  /**
   * How one version of an article became another.
   *
   * @throws DomainException.NotFound if the current user may not read both
   */
  public VersionChanges changes(UUID id, int from, int to) {
    return VersionChanges.between(
        articles.version(id, from).orElseThrow(DomainException.NotFound::new),
        articles.version(id, to).orElseThrow(DomainException.NotFound::new));
  }

  /**
   * Articles and shared reports that are alike, of those that the current user may read.
   *
   * @throws DomainException.NotFound if there is none of this id that the current user may read
   */
  public List<Linked> related(UUID id) {
    Article article = readable(id);
    return related.to(new Ref(Ref.Type.ARTICLE, id), article.title(), article.tags());
  }

  private Article readable(UUID id) {
    return articles.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private ArticleView view(Article article) {
    boolean forCentre = ReaderTokens.of(currentUser.get()).contains(ReaderTokens.CENTRE);
    return ArticleView.of(
        article, links.of(new Ref(Ref.Type.ARTICLE, article.id())), forCentre, press.today());
  }
}
