package jp.lg.isac.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.lg.isac.incident.SharedReportView;
import jp.lg.isac.incident.SharedReports;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.link.Linked;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One report that another organisation shares. */
@Named
@RequestScoped
public class SharedReportPage {
  @Inject private SharedReports sharedReports;

  private @Nullable String id;
  private @Nullable SharedReportView report;
  private @Nullable List<Linked> links;

  /** The report that the address names. */
  public SharedReportView getReport() {
    if (report == null) {
      report = sharedReports.get(Ids.of(id));
    }
    return report;
  }

  /** Articles made of it, and whatever else it is linked with. */
  public List<Linked> getLinks() {
    if (links == null) {
      links = sharedReports.links(Ids.of(id));
    }
    return links;
  }

  /** Of an anonymous report only the day is told. */
  public LocalDate getOccurredOn() {
    return LocalDate.ofInstant(getReport().occurredAt(), Clocks.TOKYO);
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
