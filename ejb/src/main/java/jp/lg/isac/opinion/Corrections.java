package jp.lg.isac.opinion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.sharing.TenantBound;
import org.jspecify.annotations.Nullable;

/** Corrections of articles that readers propose and the centre decides on. */
@Stateless
@TenantBound
@RolesAllowed("TRAINEE")
public class Corrections {
  @Inject Articles articles;
  @Inject OpinionRepository opinions;
  @Inject ActivityLog activityLog;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** Those of the own organisation, newest first; to the centre, all. */
  public Page<CorrectionView> list(UUID article, PageRequest page) {
    UUID readable = articles.get(article).id();
    boolean isCentre = isCentre();
    return Page.of(
            opinions.list(readable, page), page.limit(), c -> new Cursor(c.postedAt(), c.id()))
        .map(correction -> correction.view(isCentre));
  }

  /**
   * Proposes one.
   *
   * @param id of the new one; if it is there already, that one is answered
   * @throws DomainException.NotFound if there is no article of this id that the current user may
   *     read
   * @throws DomainException.Conflict {@code article.not-published}
   */
  public CorrectionView propose(UUID article, UUID id, @Valid ProposeCorrection command) {
    ArticleView readable = articles.get(article);
    var there = opinions.find(article, id);
    if (there.isPresent()) {
      return there.get().view(isCentre());
    }
    if (readable.status() != ArticleStatus.PUBLISHED) {
      throw new DomainException.Conflict("article.not-published");
    }
    var correction =
        new Correction(
            id, article, readable.number(), command.body(), currentUser.get(), clock.instant());
    opinions.add(correction);
    activityLog.done("article.propose-correction", "article", article);
    return correction.view(isCentre());
  }

  /**
   * Accepts one: the article is to be revised so.
   *
   * @throws DomainException.Conflict {@code opinion.decided}
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CorrectionView accept(UUID article, UUID id, @Valid AnswerCorrection command) {
    return decide(article, id, CorrectionDecision.ACCEPTED, command.word());
  }

  /**
   * Declines one, saying why.
   *
   * @throws DomainException.Invalid without a reason
   * @throws DomainException.Conflict {@code opinion.decided}
   */
  @RolesAllowed({"ANALYST", "CENTRE_ADMIN"})
  public CorrectionView decline(UUID article, UUID id, @Valid AnswerCorrection command) {
    if (command.word() == null || command.word().isBlank()) {
      throw new DomainException.Invalid("/word", "opinion.reason-missing");
    }
    return decide(article, id, CorrectionDecision.DECLINED, command.word());
  }

  private CorrectionView decide(
      UUID article, UUID id, CorrectionDecision decision, @Nullable String word) {
    Correction correction = opinions.find(article, id).orElseThrow(DomainException.NotFound::new);
    correction.decide(decision, word, currentUser.get(), clock.instant());
    activityLog.done("article.decide-correction", "article", article);
    return correction.view(true);
  }

  private boolean isCentre() {
    return currentUser.get().hasAnyOf(Role.CENTRE);
  }
}
