package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One incident of the own organisation: the full record, its thread and its files. */
@Named
@ViewScoped
public class IncidentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private transient @Nullable IncidentView incident;

  /** The incident that the address names. */
  public IncidentView getIncident() {
    if (incident == null) {
      incident = incidents.get(Ids.of(id));
    }
    return incident;
  }

  public List<ReportView> getReports() {
    return incidents.reports(Ids.of(id));
  }

  public List<AttachmentView> getAttachments() {
    return incidents.attachments(Ids.of(id));
  }

  /** Who may read it, in words. */
  public List<String> getReaders() {
    var audience = getIncident().audience();
    return audience == null ? List.of() : audienceWords.of(audience, null).readers();
  }

  public boolean isDraft() {
    return getIncident().status() == IncidentState.DRAFT;
  }

  /** Throws the draft away. */
  public String discard() {
    incidents.discard(Ids.of(id));
    feedback.done("incident.discarded");
    return "list?faces-redirect=true";
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
