package jp.lg.isac.web.telephone;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.telephone.TelephoneReportView;
import jp.lg.isac.telephone.TelephoneReports;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;

/** Calls that the own organisation took down, and those that were taken down for it. */
@Named
@RequestScoped
public class CallListPage {
  @Inject private TelephoneReports reports;
  @Inject private CurrentUser currentUser;
  @Inject private PageAddress address;
  @Inject private Messages messages;

  private Page<TelephoneReportView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    page = reports.list(PageRequest.of(null, address.parameter("cursor")));
  }

  /** Whether the user takes calls down. */
  public boolean isRecorder() {
    return currentUser.has(Role.COORDINATOR) || currentUser.has(Role.ANALYST);
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  private void send(TableFile.Format format) throws IOException {
    CallFile.of(reports.export(), messages).as(format).send(FacesContext.getCurrentInstance());
  }

  public Page<TelephoneReportView> getPage() {
    return page;
  }
}
