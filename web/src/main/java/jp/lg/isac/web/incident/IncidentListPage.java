package jp.lg.isac.web.incident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.PageAddress;

/** The organisation's incidents, and what the user began and did not send. */
@Named
@RequestScoped
public class IncidentListPage {
  @Inject private Incidents incidents;
  @Inject private PageAddress address;

  private List<IncidentView> drafts = List.of();
  private Page<IncidentView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    PageRequest request = PageRequest.of(null, address.parameter("cursor"));
    page = incidents.list(request);
    drafts = incidents.drafts();
  }

  public List<IncidentView> getDrafts() {
    return drafts;
  }

  public Page<IncidentView> getPage() {
    return page;
  }
}
