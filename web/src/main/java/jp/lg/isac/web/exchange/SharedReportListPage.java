package jp.lg.isac.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.web.PageAddress;

/** What other organisations let the user read. */
@Named
@RequestScoped
public class SharedReportListPage {
  @Inject private SharedReports sharedReports;
  @Inject private PageAddress address;

  private Page<SharedReportView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = sharedReports.list(PageRequest.of(null, address.parameter("cursor")));
  }

  public Page<SharedReportView> getPage() {
    return page;
  }
}
