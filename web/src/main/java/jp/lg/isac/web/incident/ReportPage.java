package jp.lg.isac.web.incident;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.lg.isac.incident.ApprovalMode;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.IdentityChecks;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.ReportState;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.sharing.Audience;
import jp.lg.isac.sharing.AudienceScope;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.AudienceInWords;
import jp.lg.isac.web.AudienceOptions;
import jp.lg.isac.web.AudienceWords;
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
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient Feedback feedback;
  @Inject private transient Messages messages;

  private @Nullable String id;
  private @Nullable Integer n;
  private long version;
  private ReportForm form = new ReportForm();
  private @Nullable IdentityForm identity;
  private @Nullable AudienceInWords readers;
  private @Nullable AudienceOptions options;

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

  public @Nullable String send() {
    if (!isPreviewed()) {
      return null;
    }
    check();
    return done("incident.report.sent", write(ReportState.SENT, false));
  }

  /** 緊急: sends before the 決裁. */
  public @Nullable String sendUrgently() {
    if (!isPreviewed()) {
      return null;
    }
    check();
    return done("incident.report.sent", write(ReportState.SENT, true));
  }

  /** Hands it in for its 決裁. */
  public @Nullable String submit() {
    if (!isPreviewed()) {
      return null;
    }
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

  /** Nobody lets more read than he was told in words and number. */
  private boolean isPreviewed() {
    IncidentView incident = getIncident();
    AudienceInWords shown = readers;
    Audience wider = form.getAudience().added(incident.audience());
    readers =
        wider == null
            ? null
            : audienceWords.of(wider, form.getTlp() == null ? incident.tlp() : form.getTlp());
    return wider == null || Objects.equals(readers, shown);
  }

  /** Who would read from this stage on, once that was looked at. */
  public @Nullable AudienceInWords getReaders() {
    return readers;
  }

  public List<AudienceScope> getScopes() {
    return Stream.of(AudienceScope.values())
        .filter(each -> each != AudienceScope.OWN)
        .filter(each -> each != AudienceScope.GROUP || !getOptions().groups().isEmpty())
        .toList();
  }

  public AudienceOptions getOptions() {
    if (options == null) {
      options = audienceWords.options();
    }
    return options;
  }

  /** Whether more can be let read it. */
  public boolean isWidenable() {
    IncidentView incident = getIncident();
    return incident.recalledAt() == null
        && incident.audience() != null
        && incident.audience().scope() != AudienceScope.ALL;
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
    var command = form.toCommand(status, urgent, getIncident().audience());
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

  public List<Tlp> getTlps() {
    return List.of(Tlp.values());
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
