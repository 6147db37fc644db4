package jp.lg.isac.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.notification.NewNotice;
import jp.lg.isac.notification.NoticeKind;
import jp.lg.isac.notification.Notices;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.vocabulary.KnownTags;
import org.jspecify.annotations.Nullable;

/** What follows when a text is published, whichever way it came. */
@ApplicationScoped
class ArticlePress {
  @Inject ArticleRepository articles;
  @Inject ArticleFileRepository files;
  @Inject PublicArticleRepository publicArticles;
  @Inject KnownTags knownTags;
  @Inject Links links;
  @Inject SearchChanges searchChanges;
  @Inject Notices notices;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * A text with the tags that its words lead to.
   *
   * @throws DomainException.Invalid if one leads to none, or to a retired one that the article does
   *     not have
   */
  WriteArticle tagged(WriteArticle command, UUID article) {
    List<String> carried = articles.find(article).map(Article::tags).orElse(List.of());
    return command.with(knownTags.named(command.tags(), carried));
  }

  /** Keeps the published article as a version, and tells its readers and the index of it. */
  void published(Article article, String author, @Nullable String reason) {
    articles.flush();
    articles.add(ArticleVersion.of(article, author, reason));
    Set<String> used = Markdown.files(article.body());
    files.of(article.id()).stream()
        .filter(file -> used.contains(file.name()))
        .forEach(ArticleFile::publish);
    searchChanges.changed(DocumentType.ARTICLE, article.id());
    notices.raise(
        NewNotice.toReaders(
            NoticeKind.ARTICLE, article.id(), article.number(), Set.copyOf(article.readers())));
    activityLog.done("article.publish", "article", article.id());
    if (!article.isForThePublic()) {
      close(article);
    }
  }

  /** What is not for everybody any more is not open to the public either. */
  void close(Article article) {
    publicArticles
        .opening(article.id())
        .filter(ArticleOpening::isUnderWay)
        .ifPresent(
            opening -> {
              opening.withdraw();
              publicArticles.find(opening.slug()).ifPresent(open -> open.withdraw(clock.instant()));
              activityLog.done("article.withdraw-public", "article", article.id());
            });
  }

  /**
   * While a text waits for its review, no other is published.
   *
   * @throws DomainException.Conflict {@code article.in-review}
   */
  void requireNoOpenReview(UUID article) {
    if (articles.lastReview(article).filter(ArticleReview::isOpen).isPresent()) {
      throw new DomainException.Conflict("article.in-review");
    }
  }

  /** As the centre sees it, with what was just changed. */
  ArticleView view(Article article) {
    articles.flush();
    return ArticleView.of(
        article, links.of(new Ref(Ref.Type.ARTICLE, article.id())), true, today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.TOKYO);
  }
}
