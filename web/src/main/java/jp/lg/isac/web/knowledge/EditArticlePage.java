package jp.lg.isac.web.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Markdown;
import jp.lg.isac.knowledge.ArticleStatus;
import jp.lg.isac.knowledge.ArticleTemplate;
import jp.lg.isac.knowledge.Manuscript;
import jp.lg.isac.knowledge.ReviewOutcome;
import jp.lg.isac.knowledge.ReviewView;
import jp.lg.isac.knowledge.Reviewing;
import jp.lg.isac.knowledge.Writing;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.vocabulary.Vocabulary;
import jp.lg.isac.web.AudienceOptions;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** Writing an article: a new one, a draft, or a revision of a published one. */
@Named
@ViewScoped
@SuppressWarnings("NullAway.Init") // filled when the page opens
public class EditArticlePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Writing writing;
  @Inject private transient Reviewing reviewing;
  @Inject private transient Vocabulary vocabulary;
  @Inject private transient ReviewedArticle reviewed;
  @Inject private transient ArticleText texts;
  @Inject private transient CurrentUser user;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient PageAddress page;
  @Inject private transient Feedback feedback;

  private UUID id;
  private ArticleForm form;
  private long version;
  private boolean published;
  private boolean outdated;
  private @Nullable Instant savedAt;
  private AudienceOptions options;
  private List<String> tags;
  private transient Markdown.@Nullable Rendered preview;

  @PostConstruct
  void open() {
    id = Ids.of(page.parameter("id"));
    Manuscript manuscript = writing.manuscript(id);
    form = ArticleForm.of(manuscript.text());
    ArticleTemplate template = page.choice("template", ArticleTemplate.class);
    if (manuscript.version() == 0 && template != null) {
      form.setBody(template.text(user.get().language()));
    }
    version = manuscript.version();
    published = manuscript.isPublished();
    outdated = manuscript.isOutdated();
    savedAt = manuscript.savedAt();
    var known = new TreeSet<>(vocabulary.names());
    known.addAll(form.getTags());
    tags = List.copyOf(known);
    options = audienceWords.options();
  }

  /** Keeps what is typed; called by the page itself every few seconds. */
  public void keep() {
    Writing.Kept kept = writing.keep(id, version, form.toCommand(ArticleStatus.DRAFT));
    version = kept.version();
    savedAt = kept.savedAt();
  }

  /** Shows the text as readers will see it, and keeps it. */
  public void preview() {
    keep();
    String body = form.getBody();
    preview = texts.rendered(id, body == null ? "" : body);
  }

  public String publish() {
    var article = writing.write(id, version, form.toCommand(ArticleStatus.PUBLISHED));
    feedback.done("article.published", article.number());
    return "/article/detail.xhtml?faces-redirect=true&id=" + id;
  }

  /** Hands the text in for another person to publish. */
  public String submit() {
    reviewing.submit(id, version, form.toCommand(ArticleStatus.DRAFT));
    feedback.done("article.review.submitted");
    return "/article/review.xhtml?faces-redirect=true&id=" + id;
  }

  public String discard() {
    writing.discard(id);
    feedback.done("article.discarded");
    return "/article/list.xhtml?faces-redirect=true";
  }

  public String discardRevision() {
    writing.discardRevision(id);
    feedback.done("article.revision.discarded");
    return "/article/detail.xhtml?faces-redirect=true&id=" + id;
  }

  public ArticleForm getForm() {
    return form;
  }

  /** What the centre can choose from, and what was chosen by a program. */
  public Set<AudienceScope> getScopes() {
    var scopes = new LinkedHashSet<AudienceScope>();
    scopes.add(AudienceScope.ALL);
    scopes.add(AudienceScope.PREFECTURE);
    if (!options.groups().isEmpty()) {
      scopes.add(AudienceScope.GROUP);
    }
    scopes.add(AudienceScope.OWN);
    AudienceScope chosen = form.getAudience().getScope();
    if (chosen != null) {
      scopes.add(chosen);
    }
    return scopes;
  }

  /** The vocabulary, and what the article has been given before. */
  public List<String> getTags() {
    return tags;
  }

  /** The prefectures, and the sharing groups that the centre is in. */
  public AudienceOptions getOptions() {
    return options;
  }

  /** What the reviewer said who gave it back; {@code null} if none did. */
  public @Nullable ReviewView getReturned() {
    return reviewed
        .find(id)
        .filter(review -> review.outcome() == ReviewOutcome.RETURNED)
        .orElse(null);
  }

  public ArticleTemplate[] getTemplates() {
    return ArticleTemplate.values();
  }

  /** Language tags of texts. */
  public List<String> getLanguages() {
    return List.of("ja", "en");
  }

  public Tlp[] getTlps() {
    return Tlp.values();
  }

  public UUID getId() {
    return id;
  }

  public boolean isNew() {
    return version == 0;
  }

  public boolean isPublished() {
    return published;
  }

  public boolean isOutdated() {
    return outdated;
  }

  public @Nullable Instant getSavedAt() {
    return savedAt;
  }

  public Markdown.@Nullable Rendered getPreview() {
    return preview;
  }
}
