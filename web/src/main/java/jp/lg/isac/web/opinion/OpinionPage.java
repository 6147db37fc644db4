package jp.lg.isac.web.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.knowledge.ArticleView;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.opinion.AnswerCorrection;
import jp.lg.isac.opinion.CorrectionView;
import jp.lg.isac.opinion.Corrections;
import jp.lg.isac.opinion.HelpfulArticles;
import jp.lg.isac.opinion.HelpfulReason;
import jp.lg.isac.opinion.HelpfulView;
import jp.lg.isac.opinion.ProposeCorrection;
import jp.lg.isac.opinion.SayHelpful;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** What a reader says to an article, and what the centre answers. */
@Named
@RequestScoped
public class OpinionPage {
  @Inject private Articles articles;
  @Inject private HelpfulArticles helpfulArticles;
  @Inject private Corrections corrections;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;
  @Inject private Feedback feedback;

  private @Nullable ArticleView article;
  private @Nullable HelpfulView helpful;
  private @Nullable Page<CorrectionView> proposed;
  private @Nullable HelpfulReason reason;
  private @Nullable String body;
  private @Nullable String word;

  public UUID getId() {
    return Ids.of(page.parameter("id"));
  }

  public ArticleView getArticle() {
    if (article == null) {
      article = articles.get(getId());
    }
    return article;
  }

  public HelpfulView getHelpful() {
    if (helpful == null) {
      helpful = helpfulArticles.get(getId());
    }
    return helpful;
  }

  public Page<CorrectionView> getProposed() {
    if (proposed == null) {
      proposed = corrections.list(getId(), PageRequest.of(null, page.parameter("cursor")));
    }
    return proposed;
  }

  /** Whether the user answers proposals. */
  public boolean isCurator() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  public HelpfulReason[] getReasons() {
    return HelpfulReason.values();
  }

  public String say() {
    helpfulArticles.say(getId(), new SayHelpful(Objects.requireNonNull(reason)));
    return done("opinion.helpful.said");
  }

  public String takeBack() {
    helpfulArticles.takeBack(getId());
    return done("opinion.helpful.takenBack");
  }

  public String propose() {
    corrections.propose(
        getId(), UUID.randomUUID(), new ProposeCorrection(Objects.requireNonNullElse(body, "")));
    return done("opinion.correction.proposed");
  }

  public String accept(UUID correction) {
    corrections.accept(getId(), correction, new AnswerCorrection(word));
    return done("opinion.correction.decided");
  }

  public String decline(UUID correction) {
    corrections.decline(getId(), correction, new AnswerCorrection(word));
    return done("opinion.correction.decided");
  }

  private String done(String message) {
    feedback.done(message);
    return "/article/opinion.xhtml?faces-redirect=true&id=" + getId();
  }

  public @Nullable HelpfulReason getReason() {
    return reason == null ? getHelpful().mine() : reason;
  }

  public void setReason(@Nullable HelpfulReason reason) {
    this.reason = reason;
  }

  public @Nullable String getBody() {
    return body;
  }

  public void setBody(@Nullable String body) {
    this.body = body;
  }

  public @Nullable String getWord() {
    return word;
  }

  public void setWord(@Nullable String word) {
    this.word = word;
  }
}
