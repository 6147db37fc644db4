package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.exchange.RenditionView;
import jp.lg.isac.incident.ApprovalMode;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.IdentityChecks;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.PostIncident;
import jp.lg.isac.incident.RenditionPreviews;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceInWords;
import jp.lg.isac.web.AudienceOptions;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Writing an incident: the draft saves itself, then the audience is shown, then it is sent. */
@Named
@ViewScoped
public class NewIncidentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient Approvals approvals;
  @Inject private transient IdentityChecks checks;
  @Inject private transient RenditionPreviews previews;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private @Nullable UUID draft;
  private long version;
  private @Nullable Instant savedAt;
  private NewIncidentForm form = new NewIncidentForm();
  private @Nullable AudienceInWords readers;
  private @Nullable AudienceOptions options;
  private @Nullable IdentityForm identity;
  private transient @Nullable List<RenditionView> renditions;

  /** Opens the draft that the address names. */
  public void open() {
    if (id != null && draft == null) {
      IncidentView view = incidents.get(Ids.of(id));
      if (view.status() != IncidentState.DRAFT) {
        throw new DomainException.NotFound();
      }
      form = NewIncidentForm.of(view);
      saved(view);
    }
  }

  /** Keeps what was typed so far; pressed by hand, and by itself. */
  public void saveDraft() {
    saved(write(IncidentState.DRAFT, false));
  }

  /** Keeps the draft and goes on with its files. */
  public String attach() {
    saveDraft();
    return "attachments?faces-redirect=true&id=" + draft;
  }

  /** Shows who will read, and what would tell whose it is, before anything is sent. */
  public void confirm() {
    saveDraft();
    var audience = form.getAudience().toAudience();
    if (draft != null && audience != null) {
      identity = IdentityForm.of(checks.hits(draft, 1));
    }
    if (audience != null) {
      AudienceInWords words = audienceWords.of(audience, form.getTlp());
      renditions = draft == null ? List.of() : previews.of(draft);
      readers = words;
    }
  }

  /** Keeps what was decided so far, so that the preview shows it. */
  public void decide() {
    if (draft != null && identity != null) {
      checks.decide(draft, 1, identity.toCommand());
      identity = IdentityForm.of(checks.hits(draft, 1));
      renditions = previews.of(draft);
    }
  }

  /** Goes back to the form. */
  public void revise() {
    readers = null;
  }

  /** Sends the first report. */
  public String send() {
    return done("incident.sent", write(IncidentState.SENT, false));
  }

  /** 緊急: sends the first report before its 決裁. */
  public String sendUrgently() {
    return done("incident.sent", write(IncidentState.SENT, true));
  }

  /** Hands it in for its 決裁. */
  public String submit() {
    return done("incident.submitted", write(IncidentState.SUBMITTED, false));
  }

  private String done(String message, IncidentView view) {
    feedback.done(message, view.title());
    return "detail?faces-redirect=true&id=" + view.id();
  }

  /** How the own organisation decides what it sends. */
  public ApprovalMode getMode() {
    return approvals.rule().mode();
  }

  private IncidentView write(IncidentState status, boolean urgent) {
    if (status != IncidentState.DRAFT && draft != null && identity != null) {
      checks.decide(draft, 1, identity.toCommand());
    }
    PostIncident command = form.toCommand(status, urgent);
    return draft == null
        ? incidents.post(UUID.randomUUID(), command)
        : incidents.rewrite(draft, version, command);
  }

  private void saved(IncidentView view) {
    draft = view.id();
    version = view.version();
    savedAt = view.savedAt();
  }

  /** What each kind of reader would be given. */
  public List<RenditionView> getRenditions() {
    if (renditions == null) {
      renditions = draft == null ? List.of() : previews.of(draft);
    }
    return renditions;
  }

  public @Nullable IdentityForm getIdentity() {
    return identity;
  }

  public NewIncidentForm getForm() {
    return form;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable Instant getSavedAt() {
    return savedAt;
  }

  public @Nullable AudienceInWords getReaders() {
    return readers;
  }

  public List<IncidentKind> getKinds() {
    return List.of(IncidentKind.values());
  }

  public List<CauseClass> getCauseClasses() {
    return List.of(CauseClass.values());
  }

  public List<Tlp> getTlps() {
    return List.of(Tlp.values());
  }

  /** The prefectures and groups that can be added. */
  public AudienceOptions getOptions() {
    if (options == null) {
      options = audienceWords.options();
    }
    return options;
  }

  /** Who is in no group cannot share with one. */
  public List<AudienceScope> getScopes() {
    return Stream.of(AudienceScope.values())
        .filter(scope -> scope != AudienceScope.GROUP || !getOptions().groups().isEmpty())
        .toList();
  }
}
