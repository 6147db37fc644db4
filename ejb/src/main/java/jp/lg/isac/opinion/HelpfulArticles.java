package jp.lg.isac.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.sharing.TenantBound;

/** 「役に立った」: once for each reader, with what the article was good for. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class HelpfulArticles {
  @Inject Articles articles;
  @Inject OpinionRepository opinions;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /**
   * Whom it helped.
   *
   * @throws DomainException.NotFound if there is no article of this id that the current user may
   *     read
   */
  public HelpfulView get(UUID article) {
    return opinions.helpful(articles.get(article).id(), currentUser.userId());
  }

  /**
   * Says that it helped; said again, the reason is the new one.
   *
   * @throws DomainException.Conflict {@code article.not-published}
   */
  public HelpfulView say(UUID article, @Valid SayHelpful command) {
    if (articles.get(article).status() != ArticleStatus.PUBLISHED) {
      throw new DomainException.Conflict("article.not-published");
    }
    opinions.sayHelpful(article, currentUser.get(), command.reason(), clock.instant());
    activityLog.done("article.say-helpful", "article", article);
    return opinions.helpful(article, currentUser.userId());
  }

  /** Takes it back. */
  public HelpfulView takeBack(UUID article) {
    UUID readable = articles.get(article).id();
    opinions.takeBack(readable, currentUser.userId());
    activityLog.done("article.take-back-helpful", "article", readable);
    return opinions.helpful(readable, currentUser.userId());
  }
}
