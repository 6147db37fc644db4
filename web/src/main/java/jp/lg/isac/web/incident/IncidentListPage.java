package jp.lg.isac.web.incident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.lg.isac.incident.IncidentFilter;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;

/** The organisation's incidents, and what the user began and did not send. */
@Named
@RequestScoped
public class IncidentListPage {
  @Inject private Incidents incidents;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private List<IncidentView> drafts = List.of();
  private Page<IncidentView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = incidents.list(filter(), PageRequest.of(null, address.parameter("cursor")));
    drafts = incidents.drafts();
  }

  /** What the address does not say properly does not count. */
  private IncidentFilter filter() {
    return new IncidentFilter(
        address.choice("status", IncidentState.class),
        address.choice("kind", IncidentKind.class),
        address.choice("causeClass", CauseClass.class),
        address.day("from"),
        address.day("to"));
  }

  /** Whether the list shows less than there is. */
  public boolean isFiltered() {
    return !filter().equals(IncidentFilter.NONE);
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  private void send(TableFile.Format format) throws IOException {
    IncidentFile.of(incidents.export(filter()), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }

  public IncidentState[] getStates() {
    return IncidentState.values();
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public CauseClass[] getCauseClasses() {
    return CauseClass.values();
  }

  public List<IncidentView> getDrafts() {
    return drafts;
  }

  public Page<IncidentView> getPage() {
    return page;
  }
}
