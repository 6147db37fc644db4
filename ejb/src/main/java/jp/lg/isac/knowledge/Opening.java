package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** Opening articles to the public: what one of the centre proposes, another confirms. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Opening {
  @Inject ArticleRepository articles;
  @Inject PublicArticleRepository publicArticles;
  @Inject Centre centre;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * How far it has come, and what the article could tell the public.
   *
   * @throws DomainException.NotFound if there is no such article
   */
  public OpeningView get(UUID id) {
    return view(readable(id), centre.writer());
  }

  /**
   * Proposes the article as it stands now.
   *
   * @throws DomainException.RuleViolated if it is not for everybody, or its text holds what the
   *     public shall not read
   * @throws DomainException.Conflict {@code article.public-address} if the address is another's
   */
  public OpeningView propose(UUID id, @Valid ProposeOpening command) {
    SignedIn person = centre.writer();
    Article article = readable(id);
    check(article, command.confirmed());
    Instant now = clock.instant();
    Optional<ArticleOpening> before = publicArticles.opening(id);
    if (before.isPresent()) {
      before.get().propose(article, command, person, now);
    } else {
      if (publicArticles.isTaken(command.slug())) {
        throw new DomainException.Conflict("article.public-address", command.slug());
      }
      publicArticles.add(ArticleOpening.of(article, command, person, now));
    }
    activityLog.done("article.propose-public", "article", id);
    return view(article, person);
  }

  /**
   * Confirms what somebody else proposed; from here on anybody reads it.
   *
   * @throws DomainException.RuleViolated {@code article.public-own-proposal}
   * @throws DomainException.Conflict if nothing waits, or the article was rewritten since
   */
  public OpeningView confirm(UUID id) {
    SignedIn person = centre.writer();
    Article article = readable(id);
    ArticleOpening opening =
        publicArticles
            .opening(id)
            .orElseThrow(() -> new DomainException.Conflict("article.public-not-proposed"));
    check(article, opening.confirmedTraces());
    Instant now = clock.instant();
    opening.confirm(article, person, now);
    publicArticles
        .find(opening.slug())
        .ifPresentOrElse(
            open -> open.rewrite(article, now),
            () -> publicArticles.add(PublicArticle.open(opening.slug(), article, now)));
    activityLog.done("article.confirm-public", "article", id);
    return view(article, person);
  }

  /**
   * Takes it back at once, or the proposal.
   *
   * @throws DomainException.Conflict {@code article.public-not-proposed} if there is neither
   */
  public void withdraw(UUID id) {
    centre.writer();
    readable(id);
    ArticleOpening opening =
        publicArticles
            .opening(id)
            .filter(ArticleOpening::isUnderWay)
            .orElseThrow(() -> new DomainException.Conflict("article.public-not-proposed"));
    opening.withdraw();
    publicArticles.find(opening.slug()).ifPresent(open -> open.withdraw(clock.instant()));
    activityLog.done("article.withdraw-public", "article", id);
  }

  private void check(Article article, List<String> confirmed) {
    if (!article.isForThePublic()) {
      throw new DomainException.RuleViolated("article.public-not-clear");
    }
    policy().check(texts(article), confirmed);
  }

  private OpeningView view(Article article, SignedIn reader) {
    List<Trace> traces = policy().traces(texts(article));
    return publicArticles
        .opening(article.id())
        .map(opening -> opening.view(traces, reader.account()))
        .orElseGet(() -> OpeningView.none(traces));
  }

  private TracePolicy policy() {
    return new TracePolicy(publicArticles.organisations());
  }

  private static List<String> texts(Article article) {
    var texts = new ArrayList<>(article.tags());
    texts.add(article.title());
    texts.add(article.body());
    return texts;
  }

  private Article readable(UUID id) {
    return articles.find(id).orElseThrow(DomainException.NotFound::new);
  }
}
