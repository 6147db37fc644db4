package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.attachment.Subject;
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.identity.SignedIn;
import jp.lg.isac.indexing.SearchChanges;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.search.DocumentType;
import jp.lg.isac.sharing.TenantBound;

/** The incidents of one's own organisation: write, send, read. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Incidents {
  /** Drafts offered at once. */
  private static final int DRAFTS = 50;

  private final IncidentRepository incidents;
  private final SharedReportRepository sharedReports;
  private final Attachments attachments;
  private final SearchChanges searchChanges;
  private final ActivityLog activityLog;
  private final CurrentUser currentUser;
  private final Clock clock;

  @SuppressWarnings("NullAway") // the container's proxy
  public Incidents() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Incidents(
      IncidentRepository incidents,
      SharedReportRepository sharedReports,
      Attachments attachments,
      SearchChanges searchChanges,
      ActivityLog activityLog,
      CurrentUser currentUser,
      Clock clock) {
    this.incidents = incidents;
    this.sharedReports = sharedReports;
    this.attachments = attachments;
    this.searchChanges = searchChanges;
    this.activityLog = activityLog;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Writes an incident down, and sends its first report unless it is to stay a draft.
   *
   * @param id of the new incident; if the organisation has it already, that one is answered as it
   *     stands, so that a repeated request makes nothing twice
   * @throws DomainException.Invalid if something that sending requires is missing
   * @throws DomainException.RuleViolated if times or audience break a rule
   */
  public IncidentView post(UUID id, @Valid PostIncident command) {
    var existing = incidents.find(id);
    if (existing.isPresent()) {
      return IncidentView.of(existing.get());
    }
    Instant now = clock.instant();
    var incident = Incident.draft(id, command, currentUser.get(), now);
    incidents.add(incident);
    if (command.status() == IncidentState.SENT) {
      send(incident, now);
    } else {
      activityLog.done("incident.draft", "incident", id);
    }
    return IncidentView.of(incident);
  }

  /**
   * Writes a draft anew, and sends it if the command says so.
   *
   * @param version the version that the author has read
   * @throws DomainException.Stale if somebody wrote it since
   * @throws DomainException.Conflict {@code incident.already-sent}
   */
  public IncidentView rewrite(UUID id, long version, @Valid PostIncident command) {
    Incident incident = own(id);
    if (incident.version() != version) {
      throw new DomainException.Stale();
    }
    Instant now = clock.instant();
    incident.rewrite(command, now);
    if (command.status() == IncidentState.SENT) {
      send(incident, now);
    }
    incidents.flush();
    return IncidentView.of(incident);
  }

  /**
   * Throws a draft away.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}
   */
  public void discard(UUID id) {
    Incident incident = own(id);
    incident.requireDraft();
    attachments.removeAll(subject(id));
    incidents.remove(incident);
    activityLog.done("incident.discard", "incident", id);
  }

  /** One's own incident. */
  public IncidentView get(UUID id) {
    return IncidentView.of(own(id));
  }

  /** The thread of an incident, from its first report. */
  public List<ReportView> reports(UUID id) {
    own(id);
    return incidents.reports(id).stream().map(ReportView::of).toList();
  }

  /** One stage of the thread. */
  public ReportView report(UUID id, int n) {
    return reports(id).stream()
        .filter(report -> report.n() == n)
        .findFirst()
        .orElseThrow(DomainException.NotFound::new);
  }

  /** The organisation's incidents, newest first. */
  public Page<IncidentView> list(PageRequest page) {
    return Page.of(incidents.list(page), page.limit(), i -> new Cursor(i.createdAt(), i.id()))
        .map(IncidentView::of);
  }

  /** What the current user began and did not send. */
  public List<IncidentView> drafts() {
    return incidents.drafts(currentUser.userId(), DRAFTS).stream().map(IncidentView::of).toList();
  }

  /**
   * Keeps a file with an incident. Files stay with the own organisation; no rendition carries them.
   *
   * @param file id of the new file; a repeat answers what is there
   */
  public AttachmentView attach(UUID id, UUID file, String name, InputStream content) {
    own(id);
    AttachmentView kept = attachments.store(file, subject(id), name, content);
    activityLog.done("incident.attach", "incident", id);
    return kept;
  }

  /** The files of an incident. */
  public List<AttachmentView> attachments(UUID id) {
    own(id);
    return attachments.of(subject(id));
  }

  /** One file of an incident, to be downloaded piece by piece. */
  public AttachmentView attachment(UUID id, UUID file) {
    own(id);
    return attachments.get(subject(id), file);
  }

  /**
   * Takes a file away from a draft.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}
   */
  public void detach(UUID id, UUID file) {
    own(id).requireDraft();
    attachments.remove(subject(id), file);
    activityLog.done("incident.detach", "incident", id);
  }

  private static Subject subject(UUID id) {
    return new Subject("incident", id);
  }

  private Incident own(UUID id) {
    return incidents.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private void send(Incident incident, Instant now) {
    SignedIn sender = currentUser.get();
    incidents.add(incident.send(sender, now));
    if (!sender.groups().containsAll(incident.audience().groups())) {
      throw new DomainException.Invalid("/audience/groups", "audience.group-unknown");
    }
    for (Rendition.Readers readers : Rendition.of(incident)) {
      var shared = SharedReport.of(incident, readers.rendition(), sender.organisationName());
      sharedReports.add(shared, readers, incident);
      searchChanges.changed(DocumentType.SHARED_REPORT, shared.id());
    }
    searchChanges.changed(DocumentType.INCIDENT, incident.id());
    activityLog.done("incident.send", "incident", incident.id());
  }
}
