package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.NarrowAudience;
import jp.lg.isac.incident.Recall;
import jp.lg.isac.incident.RecallIncident;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Taking back what was shared: from everybody, or from some of its readers. */
@Named
@ViewScoped
public class RecallPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient Recall recall;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private long version;
  private @Nullable AudienceScope scope;
  private @Nullable String narrowReason;
  private @Nullable String recallReason;

  /** Opens the incident that the address names. */
  public void open() {
    if (version == 0) {
      version = getIncident().version();
    }
  }

  public String narrow() {
    var audience = Audience.of(Objects.requireNonNullElse(scope, AudienceScope.OWN));
    recall.narrow(
        Ids.of(id),
        version,
        new NarrowAudience(audience, Objects.requireNonNullElse(narrowReason, "")));
    feedback.done("incident.narrowed");
    return "detail?faces-redirect=true&id=" + id;
  }

  public String recall() {
    recall.recall(Ids.of(id), new RecallIncident(Objects.requireNonNullElse(recallReason, "")));
    feedback.done("incident.recalled");
    return "detail?faces-redirect=true&id=" + id;
  }

  public IncidentView getIncident() {
    return incidents.get(Ids.of(id));
  }

  /** Who may read it now, in words. */
  public List<String> getReaders() {
    var audience = getIncident().audience();
    return audience == null ? List.of() : audienceWords.of(audience, null).readers();
  }

  public List<AudienceScope> getScopes() {
    return List.of(
        AudienceScope.OWN,
        AudienceScope.CENTRE,
        AudienceScope.PREFECTURE_OFFICE,
        AudienceScope.PREFECTURE);
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable AudienceScope getScope() {
    return scope;
  }

  public void setScope(@Nullable AudienceScope scope) {
    this.scope = scope;
  }

  public @Nullable String getNarrowReason() {
    return narrowReason;
  }

  public void setNarrowReason(@Nullable String narrowReason) {
    this.narrowReason = narrowReason;
  }

  public @Nullable String getRecallReason() {
    return recallReason;
  }

  public void setRecallReason(@Nullable String recallReason) {
    this.recallReason = recallReason;
  }
}
