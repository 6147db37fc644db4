package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.lg.isac.exchange.RenditionView;
import jp.lg.isac.incident.Approval;
import jp.lg.isac.incident.Approvals;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.incident.RenditionPreviews;
import jp.lg.isac.incident.ReportView;
import jp.lg.isac.incident.Reports;
import jp.lg.isac.incident.ReturnReport;
import jp.lg.isac.web.AudienceInWords;
import jp.lg.isac.web.AudienceWords;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** 決裁 of one stage: read it, agree, or give it back. */
@Named
@ViewScoped
public class ApprovalPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient Reports reports;
  @Inject private transient Approvals approvals;
  @Inject private transient AudienceWords audienceWords;
  @Inject private transient RenditionPreviews previews;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private int n = 1;
  private @Nullable String comment;
  private transient @Nullable ReportView report;
  private transient @Nullable List<RenditionView> renditions;

  public String approve() {
    approvals.approve(Ids.of(id), n);
    feedback.done("incident.approval.done");
    return back();
  }

  public String giveBack() {
    approvals.giveBack(Ids.of(id), n, new ReturnReport(Objects.requireNonNullElse(comment, "")));
    feedback.done("incident.approval.returned");
    return back();
  }

  private String back() {
    return "detail?faces-redirect=true&id=" + id;
  }

  public IncidentView getIncident() {
    return incidents.get(Ids.of(id));
  }

  public ReportView getReport() {
    if (report == null) {
      report = reports.get(Ids.of(id), n);
    }
    return report;
  }

  /** Who would read it, in words and number; what the stage widens counts. */
  public @Nullable AudienceInWords getAudience() {
    var audience =
        getReport().audience() == null ? getIncident().audience() : getReport().audience();
    return audience == null ? null : audienceWords.of(audience, null);
  }

  /** What each kind of reader would be given, if it is the first report and was not sent. */
  public List<RenditionView> getRenditions() {
    if (renditions == null) {
      renditions = n == 1 ? previews.of(Ids.of(id)) : List.of();
    }
    return renditions;
  }

  public boolean isDecidable() {
    return getReport().approval() == Approval.PENDING && approvals.isDecider();
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public int getN() {
    return n;
  }

  public void setN(int n) {
    this.n = n;
  }

  public @Nullable String getComment() {
    return comment;
  }

  public void setComment(@Nullable String comment) {
    this.comment = comment;
  }
}
