package jp.lg.isac.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.link.CaseStory;
import jp.lg.isac.link.Links;
import jp.lg.isac.link.Ref;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** From a case that somebody told of to what all can learn from it. */
@Stateless
@TenantBound
@RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
public class Lessons {
  @Inject ArticleRepository articles;
  @Inject ArticlePress press;
  @Inject Centre centre;
  @Inject Links links;
  @Inject ActivityLog activityLog;
  @Inject Clock clock;

  /**
   * Begins a lesson: a draft with what is known of the case, linked with what tells of it. It is
   * for the centre alone until it is published; who reads the report finds it there from then on,
   * if he is among its readers.
   *
   * @param id of the new article; if it is there already it is answered as it stands
   * @param teller what tells of the case
   * @throws DomainException.NotFound if the current user cannot read it
   */
  public ArticleView begin(UUID id, Ref teller) {
    SignedIn author = centre.writer();
    CaseStory story = links.story(teller).orElseThrow(DomainException.NotFound::new);
    var lesson = new Ref(Ref.Type.ARTICLE, id);
    Optional<Article> existing = articles.find(id);
    if (existing.isEmpty()) {
      Instant now = clock.instant();
      var article = Article.draft(id, now);
      article.write(draft(story, author.language()), author, now);
      articles.add(article);
      articles.flush();
      links.link(author.organisation(), lesson, teller, now);
      activityLog.done("article.learn", "article", id);
    }
    return articles.find(id).map(press::view).orElseThrow(DomainException.NotFound::new);
  }

  private static WriteArticle draft(CaseStory story, String language) {
    var known = new HashMap<String, String>();
    put(known, "summary", story.summary());
    put(known, "cause", story.cause());
    put(known, "response", story.response());
    put(known, "prevention", story.prevention());
    return new WriteArticle(
        story.title(),
        ArticleTemplate.LESSON.text(language, known),
        List.of(),
        story.tlp(),
        null,
        false,
        ArticleStatus.DRAFT,
        null,
        language,
        null);
  }

  private static void put(Map<String, String> known, String place, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      known.put(place, text.strip());
    }
  }
}
