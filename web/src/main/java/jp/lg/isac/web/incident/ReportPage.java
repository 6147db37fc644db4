package jp.lg.isac.web.incident;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.incident.ApprovalMode;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.IdentityChecks;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.ReportState;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.Messages;
import org.jspecify.annotations.Nullable;

/** Writing a later stage of a thread, or going on with the draft that the address names. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient Reports reports;
  @Inject private transient Approvals approvals;
  @Inject private transient IdentityChecks checks;
  @Inject private transient Feedback feedback;
  @Inject private transient Messages messages;

  private @Nullable String id;
  private @Nullable Integer n;
  private long version;
  private ReportForm form = new ReportForm();
  private @Nullable IdentityForm identity;

  /** Opens the draft, if the address names one. */
  public void open() {
    getIncident();
    if (n != null && version == 0) {
      ReportView draft = reports.get(Ids.of(id), n);
      form = ReportForm.of(draft);
      version = draft.version();
    }
  }

  public String saveDraft() {
    ReportView draft = write(ReportState.DRAFT, false);
    feedback.done("incident.report.saved");
    return "report?faces-redirect=true&id=" + id + "&n=" + draft.n();
  }

  public String send() {
    check();
    return done("incident.report.sent", write(ReportState.SENT, false));
  }

  /** 緊急: sends before the 決裁. */
  public String sendUrgently() {
    check();
    return done("incident.report.sent", write(ReportState.SENT, true));
  }

  /** Hands it in for its 決裁. */
  public String submit() {
    int draft = check();
    return done("incident.report.submitted", approvals.submit(Ids.of(id), draft));
  }

  /** Throws the draft away. */
  public String discard() {
    if (n != null) {
      reports.discard(Ids.of(id), n);
    }
    feedback.done("incident.discarded");
    return "detail?faces-redirect=true&id=" + id;
  }

  /** Keeps the draft and what was decided, and looks for what would tell whose it is. */
  private int check() {
    UUID incident = Ids.of(id);
    int draft = write(ReportState.DRAFT, false).n();
    if (identity != null) {
      checks.decide(incident, draft, identity.toCommand());
    }
    identity = IdentityForm.of(checks.hits(incident, draft));
    return draft;
  }

  public @Nullable IdentityForm getIdentity() {
    return identity;
  }

  private String done(String message, ReportView view) {
    feedback.done(message, messages.label("incident.stage.", view.stage()));
    return "detail?faces-redirect=true&id=" + id;
  }

  private ReportView write(ReportState status, boolean urgent) {
    var command = form.toCommand(status, urgent);
    ReportView view =
        n == null
            ? reports.write(Ids.of(id), UUID.randomUUID(), command)
            : reports.rewrite(Ids.of(id), n, version, command);
    n = view.n();
    version = view.version();
    return view;
  }

  public IncidentView getIncident() {
    return incidents.get(Ids.of(id));
  }

  public ApprovalMode getMode() {
    return approvals.rule().mode();
  }

  /** Stages that can be corrected. */
  public List<SelectItem> getCorrectable() {
    return reports.thread(Ids.of(id)).stream()
        .filter(report -> report.status() == ReportState.SENT)
        .map(
            report ->
                new SelectItem(
                    report.n(),
                    messages.format(
                        "incident.report.number",
                        report.n(),
                        messages.label("incident.stage.", report.stage()))))
        .toList();
  }

  public List<ReportStage> getStages() {
    return List.of(ReportStage.FOLLOW_UP, ReportStage.FINAL);
  }

  public List<CauseClass> getCauseClasses() {
    return List.of(CauseClass.values());
  }

  public ReportForm getForm() {
    return form;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable Integer getN() {
    return n;
  }

  public void setN(@Nullable Integer n) {
    this.n = n;
  }
}
