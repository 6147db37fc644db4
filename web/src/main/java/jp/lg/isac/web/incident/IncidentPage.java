package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.lg.isac.duty.ClockView;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.CaseClocks;
import jp.lg.isac.incident.IncidentFileView;
import jp.lg.isac.incident.IncidentFiles;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.ReaderView;
import jp.lg.isac.incident.Recall;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.incident.ToldReveal;
import jp.lg.isac.incident.ToldReveals;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One incident of the own organisation: the full record, its thread and its files. */
@Named
@ViewScoped
public class IncidentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient IncidentFiles files;
  @Inject private transient Reports thread;
  @Inject private transient Approvals approvals;
  @Inject private transient Recall recall;
  @Inject private transient ToldReveals toldReveals;
  @Inject private transient CaseClocks clocks;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private transient @Nullable IncidentView incident;
  private transient @Nullable List<ReportView> reports;
  private transient @Nullable List<ClockView> running;
  private transient @Nullable List<ReaderView> hadRead;
  private transient @Nullable List<ToldReveal> reveals;

  /** The incident that the address names. */
  public IncidentView getIncident() {
    if (incident == null) {
      incident = incidents.get(Ids.of(id));
    }
    return incident;
  }

  public List<ReportView> getReports() {
    if (reports == null) {
      reports = thread.thread(Ids.of(id));
    }
    return reports;
  }

  public List<IncidentFileView> getAttachments() {
    return files.list(Ids.of(id));
  }

  /** Who may read it, in words. */
  public List<String> getReaders() {
    var audience = getIncident().audience();
    return audience == null ? List.of() : audienceWords.of(audience, null).readers();
  }

  public boolean isDraft() {
    return getIncident().status() == IncidentState.DRAFT;
  }

  /** The clocks of its duties. */
  public List<ClockView> getClocks() {
    if (running == null) {
      running = clocks.clocks(Ids.of(id));
    }
    return running;
  }

  /** Which organisations had read what was taken back. */
  public List<ReaderView> getHadRead() {
    if (hadRead == null) {
      hadRead = recall.readers(Ids.of(id));
    }
    return hadRead;
  }

  /** Who of the centre learned whose it is, of an anonymous report. */
  public List<ToldReveal> getReveals() {
    if (reveals == null) {
      reveals = getIncident().anonymous() ? toldReveals.of(Ids.of(id)) : List.of();
    }
    return reveals;
  }

  public boolean isSent() {
    return getIncident().status() == IncidentState.SENT;
  }

  /** Whether the user decides on what waits for its 決裁. */
  public boolean isDecider() {
    return approvals.isDecider();
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
