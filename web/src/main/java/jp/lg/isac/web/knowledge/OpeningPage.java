package jp.lg.isac.web.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.knowledge.Articles;
import jp.lg.isac.knowledge.Opening;
import jp.lg.isac.knowledge.OpeningView;
import jp.lg.isac.knowledge.ProposeOpening;
import jp.lg.isac.knowledge.Trace;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;

/** Opening an article to the public: proposing, confirming, withdrawing. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init") // filled when the page opens
public class OpeningPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Articles articles;
  @Inject private transient Opening openings;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private UUID id;
  private String title;
  private String slug;
  private List<String> confirmed = new ArrayList<>();
  private transient OpeningView opening;

  @PostConstruct
  void open() {
    id = Ids.of(page.parameter("id"));
    opening = openings.get(id);
    title = articles.get(id).title();
    slug = opening.slug();
  }

  public String propose() {
    openings.propose(id, new ProposeOpening(slug, confirmed));
    return done("article.public.proposed");
  }

  public String confirm() {
    openings.confirm(id);
    return done("article.public.opened");
  }

  public String withdraw() {
    openings.withdraw(id);
    return done("article.public.withdrawn");
  }

  private String done(String message) {
    feedback.done(message);
    return "/article/public.xhtml?faces-redirect=true&id=" + id;
  }

  public OpeningView getOpening() {
    if (opening == null) {
      opening = openings.get(id);
    }
    return opening;
  }

  /** What no public text may hold. */
  public List<String> getForbidden() {
    return texts(true);
  }

  /** What may be meant. */
  public List<String> getDoubtful() {
    return texts(false);
  }

  private List<String> texts(boolean forbidden) {
    return getOpening().traces().stream()
        .filter(trace -> trace.isForbidden() == forbidden)
        .map(Trace::text)
        .toList();
  }

  public UUID getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public List<String> getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(List<String> confirmed) {
    this.confirmed = confirmed;
  }
}
