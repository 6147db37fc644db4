package jp.lg.isac.web.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.lg.isac.exchange.SharedReportFilter;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.AudiencePreview;
import jp.lg.isac.sharing.CauseClass;
import jp.lg.isac.sharing.IncidentKind;
import jp.lg.isac.sharing.ReportStage;
import jp.lg.isac.sharing.Tlp;
import jp.lg.isac.web.Messages;
import jp.lg.isac.web.PageAddress;
import jp.lg.isac.web.TableFile;
import org.jspecify.annotations.Nullable;

/** What other organisations let the user read. */
@Named
@RequestScoped
public class SharedReportListPage {
  @Inject private SharedReports sharedReports;
  @Inject private PageAddress address;
  @Inject private Messages messages;
  @Inject private AudiencePreview audiences;

  private List<String> prefectures = List.of();
  private Page<SharedReportView> page = new Page<>(List.of(), null);

  @PostConstruct
  void read() {
    prefectures = audiences.choices().prefectures();
    page = sharedReports.list(filter(), PageRequest.of(null, address.parameter("cursor")));
  }

  public Page<SharedReportView> getPage() {
    return page;
  }

  /** Whether the list shows less than there is. */
  public boolean isFiltered() {
    return !filter().equals(SharedReportFilter.NONE);
  }

  public void csv() throws IOException {
    send(TableFile.Format.CSV);
  }

  public void excel() throws IOException {
    send(TableFile.Format.XLSX);
  }

  /** The two digits of the prefectures that have organisations here. */
  public List<String> getPrefectures() {
    return prefectures;
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public CauseClass[] getCauseClasses() {
    return CauseClass.values();
  }

  public ReportStage[] getStages() {
    return ReportStage.values();
  }

  public Tlp[] getTlps() {
    return Tlp.values();
  }

  private void send(TableFile.Format format) throws IOException {
    SharedReportFile.of(sharedReports.export(filter()), messages)
        .as(format)
        .send(FacesContext.getCurrentInstance());
  }

  /** What the address does not say properly does not count. */
  private SharedReportFilter filter() {
    return new SharedReportFilter(
        prefecture(),
        address.choice("kind", IncidentKind.class),
        address.choice("causeClass", CauseClass.class),
        address.choice("stage", ReportStage.class),
        address.choice("tlp", Tlp.class),
        address.day("from"),
        address.day("to"));
  }

  private @Nullable String prefecture() {
    String wanted = address.parameter("prefecture");
    return wanted.matches("[0-9]{2}") ? wanted : null;
  }
}
