package jp.lg.isac.web.telephone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.PageAddress;

/** Calls that the own organisation took down, and those that were taken down for it. */
@Named
@RequestScoped
public class CallListPage {
  @Inject private TelephoneReports reports;
  @Inject private CurrentUser currentUser;
  @Inject private PageAddress address;

  private Page<TelephoneReportView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = reports.list(PageRequest.of(null, address.parameter("cursor")));
  }

  /** Whether the user takes calls down. */
  public boolean isRecorder() {
    return currentUser.has(Role.COORDINATOR) || currentUser.has(Role.ANALYST);
  }

  public Page<TelephoneReportView> getPage() {
    return page;
  }
}
