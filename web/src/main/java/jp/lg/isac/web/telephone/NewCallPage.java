package jp.lg.isac.web.telephone;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.PageAddress;

/** A call that is taken down, for the municipality that the address names or another one. */
@Named
@ViewScoped
public class NewCallPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient TelephoneReports reports;
  @Inject private transient PageAddress address;
  @Inject private transient CurrentUser currentUser;
  @Inject private transient Feedback feedback;
  @Inject private transient Clock clock;

  private final UUID fresh = UUID.randomUUID();
  private final CallForm form = new CallForm();
  private List<SelectItem> municipalities = List.of();

  /** Begins for the municipality that the address names, with a call that was made just now. */
  public void open() {
    currentUser.requireAnyOf(Set.of(Role.COORDINATOR, Role.ANALYST));
    form.setMunicipality(address.parameter("municipality"));
    form.setCalledAt(clock.instant());
    municipalities =
        reports.municipalities().stream()
            .map(each -> new SelectItem(each.code().value(), each.name()))
            .toList();
  }

  public String save() {
    TelephoneReportView report = reports.record(fresh, form.toCommand());
    feedback.done("telephone.recorded", report.municipalityName());
    return "detail?faces-redirect=true&id=" + report.id();
  }

  public CallForm getForm() {
    return form;
  }

  /** Of the own prefecture; the centre, whose list would be the whole country, types the code. */
  public List<SelectItem> getMunicipalities() {
    return municipalities;
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public CauseClass[] getCauseClasses() {
    return CauseClass.values();
  }
}
