package jp.lg.isac.web.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.casework.CaseContactView;
import jp.lg.isac.casework.ContactLog;
import jp.lg.isac.casework.EventView;
import jp.lg.isac.casework.EvidenceRoom;
import jp.lg.isac.casework.EvidenceView;
import jp.lg.isac.casework.IndicatorView;
import jp.lg.isac.casework.Indicators;
import jp.lg.isac.casework.TaskView;
import jp.lg.isac.casework.Tasks;
import jp.lg.isac.casework.Timeline;
import jp.lg.isac.document.Papers;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.web.Ids;
import jp.lg.isac.web.PageAddress;
import org.jspecify.annotations.Nullable;

/** All case work on one incident, and the incident that the other pages of it belong to. */
@Named
@RequestScoped
public class CasePage {
  @Inject private Incidents incidents;
  @Inject private Timeline timeline;
  @Inject private Tasks tasks;
  @Inject private ContactLog contacts;
  @Inject private Indicators indicators;
  @Inject private EvidenceRoom evidence;
  @Inject private Papers papers;
  @Inject private PageAddress address;

  private @Nullable IncidentView incident;
  private @Nullable List<EventView> events;
  private @Nullable List<TaskView> planned;
  private @Nullable List<CaseContactView> talks;
  private @Nullable List<IndicatorView> signs;
  private @Nullable List<EvidenceView> files;

  /** Whether this server has no font for PDFs. */
  public boolean isWithoutPdf() {
    return !papers.writesPdf();
  }

  public UUID getId() {
    return Ids.of(address.parameter("incident"));
  }

  public IncidentView getIncident() {
    if (incident == null) {
      incident = incidents.get(getId());
    }
    return incident;
  }

  public List<EventView> getEvents() {
    if (events == null) {
      events = timeline.list(getId());
    }
    return events;
  }

  public List<TaskView> getTasks() {
    if (planned == null) {
      planned = tasks.list(getId());
    }
    return planned;
  }

  public List<CaseContactView> getContacts() {
    if (talks == null) {
      talks = contacts.list(getId());
    }
    return talks;
  }

  public List<IndicatorView> getIndicators() {
    if (signs == null) {
      signs = indicators.list(getId());
    }
    return signs;
  }

  public List<EvidenceView> getEvidence() {
    if (files == null) {
      files = evidence.list(getId());
    }
    return files;
  }
}
