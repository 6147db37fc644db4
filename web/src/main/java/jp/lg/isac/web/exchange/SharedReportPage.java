package jp.lg.isac.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.exchange.SharedFileView;
import jp.lg.isac.exchange.SharedFiles;
import jp.lg.isac.exchange.SharedReportView;
import jp.lg.isac.exchange.SharedReports;
import jp.lg.isac.exchange.SharedStageView;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.Role;
import jp.lg.isac.kernel.Clocks;
import jp.lg.isac.link.Linked;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** One report that another organisation shares. */
@Named
@RequestScoped
public class SharedReportPage {
  @Inject private SharedReports sharedReports;
  @Inject private SharedFiles sharedFiles;
  @Inject private CurrentUser user;
  @Inject private PageAddress page;

  private @Nullable SharedReportView report;
  private @Nullable List<SharedStageView> stages;
  private @Nullable List<SharedFileView> files;
  private @Nullable List<Linked> links;
  private @Nullable List<Linked> related;

  /** The report that the address names. */
  public SharedReportView getReport() {
    if (report == null) {
      report = sharedReports.get(id());
    }
    return report;
  }

  /** What came after the first report. */
  public List<SharedStageView> getStages() {
    if (stages == null) {
      stages = sharedReports.stages(id());
    }
    return stages;
  }

  /** Clean copies of the reporter's files. */
  public List<SharedFileView> getFiles() {
    if (files == null) {
      files = sharedFiles.list(id());
    }
    return files;
  }

  /** Articles made of it, and whatever else it is linked with. */
  public List<Linked> getLinks() {
    if (links == null) {
      links = sharedReports.links(id());
    }
    return links;
  }

  /** Reports and articles that are alike. */
  public List<Linked> getRelated() {
    if (related == null) {
      related = sharedReports.related(id());
    }
    return related;
  }

  /** Of an anonymous report only the day is told. */
  public @Nullable LocalDate getOccurredOn() {
    var occurredAt = getReport().occurredAt();
    return occurredAt == null ? null : LocalDate.ofInstant(occurredAt, Clocks.TOKYO);
  }

  /** Whether the reader can make an article of it. */
  public boolean isWriter() {
    return user.find().filter(who -> who.hasAnyOf(Role.CENTRE)).isPresent();
  }

  /** From the address, which is there before a form's values are. */
  private UUID id() {
    return Ids.of(page.parameter("id"));
  }
}
