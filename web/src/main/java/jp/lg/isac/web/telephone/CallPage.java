package jp.lg.isac.web.telephone;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One call as it was taken down, and what its reader may make of it. */
@Named
@ViewScoped
public class CallPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient TelephoneReports reports;
  @Inject private transient CurrentUser currentUser;
  @Inject private transient Feedback feedback;

  private final UUID incident = UUID.randomUUID();
  private @Nullable String id;
  private transient @Nullable TelephoneReportView report;

  /** The note that the address names. */
  public TelephoneReportView getReport() {
    if (report == null) {
      report = reports.get(Ids.of(id));
    }
    return report;
  }

  /** Goes on with the draft that is made of it. */
  public String takeOver() {
    IncidentView draft = reports.takeOver(Ids.of(id), incident);
    feedback.done("telephone.taken-over", draft.title());
    return "/incident/new.xhtml?faces-redirect=true&id=" + draft.id();
  }

  public String withdraw() {
    reports.withdraw(Ids.of(id));
    feedback.done("telephone.withdrawn");
    return "list?faces-redirect=true";
  }

  /** Whether it was taken down for the user's own organisation. */
  public boolean isOurs() {
    return currentUser.get().codes().contains(getReport().municipality());
  }

  /** Whether the user handles cases, and his organisation made none of it yet. */
  public boolean isOpen() {
    return currentUser.get().hasAnyOf(Role.OWN_CASES) && getReport().incident() == null;
  }

  /** Whether the user may take it back. */
  public boolean isWithdrawable() {
    return (currentUser.has(Role.COORDINATOR) || currentUser.has(Role.ANALYST))
        && getReport().takenOverAt() == null;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
