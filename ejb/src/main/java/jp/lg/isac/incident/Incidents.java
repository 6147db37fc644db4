package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
import jp.lg.isac.identity.CurrentUser;
import jp.lg.isac.kernel.Cursor;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.kernel.Page;
import jp.lg.isac.kernel.PageRequest;
import jp.lg.isac.sharing.TenantBound;

/** The incidents of one's own organisation: write, send, read. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class Incidents {
  /** Rows of one export; more than an organisation has cases. */
  public static final int EXPORT_ROWS = 10_000;

  /** Drafts offered at once. */
  private static final int DRAFTS = 50;

  private final IncidentRepository incidents;
  private final Sending sending;
  private final Attachments attachments;
  private final Event<IncidentDiscarded> discarded;
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
      Sending sending,
      Attachments attachments,
      Event<IncidentDiscarded> discarded,
      ActivityLog activityLog,
      CurrentUser currentUser,
      Clock clock) {
    this.incidents = incidents;
    this.sending = sending;
    this.attachments = attachments;
    this.discarded = discarded;
    this.activityLog = activityLog;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Writes an incident down, and submits it or sends its first report unless it is to stay a draft.
   *
   * @param id of the new incident; if the organisation has it already, that one is answered as it
   *     stands, so that a repeated request makes nothing twice
   * @throws DomainException.Invalid if something that sending requires is missing
   * @throws DomainException.RuleViolated if times or audience break a rule
   * @throws DomainException.Conflict {@code incident.approval-required}, {@code
   *     incident.confirmation-required}
   */
  public IncidentView post(UUID id, @Valid PostIncident command) {
    var existing = incidents.find(id);
    if (existing.isPresent()) {
      return IncidentView.of(existing.get());
    }
    Instant now = clock.instant();
    var incident = Incident.draft(id, command, currentUser.get(), now);
    incidents.add(incident);
    activityLog.done("incident.draft", "incident", id);
    return goOn(incident, command);
  }

  /**
   * Writes a draft anew, and submits or sends it if the command says so.
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
    incident.rewrite(command, clock.instant());
    return goOn(incident, command);
  }

  /**
   * Throws a draft away.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}
   */
  public void discard(UUID id) {
    Incident incident = own(id);
    incident.requireDraft();
    discarded.fire(new IncidentDiscarded(id));
    attachments.removeAll(FileChoices.subject(id));
    incidents.reports(id).forEach(incidents::remove);
    incidents.flush();
    incidents.remove(incident);
    activityLog.done("incident.discard", "incident", id);
  }

  /** One's own incident. */
  public IncidentView get(UUID id) {
    return IncidentView.of(own(id));
  }

  /** The organisation's incidents, newest first. */
  public Page<IncidentView> list(IncidentFilter filter, PageRequest page) {
    return Page.of(
            incidents.list(filter, page, page.rowsToRead()),
            page.limit(),
            i -> new Cursor(i.createdAt(), i.id()))
        .map(IncidentView::of);
  }

  /** All at once to take away, newest first, at most {@link #EXPORT_ROWS}. */
  public List<IncidentView> export(IncidentFilter filter) {
    activityLog.done("incident.export", "organisation", currentUser.organisation());
    return incidents.list(filter, PageRequest.first(), EXPORT_ROWS).stream()
        .map(IncidentView::of)
        .toList();
  }

  /** What the current user began and did not send. */
  public List<IncidentView> drafts() {
    return incidents.drafts(currentUser.userId(), DRAFTS).stream().map(IncidentView::of).toList();
  }

  /**
   * Keeps a file with an incident. It stays with the own organisation; the readers of the next
   * stage that is sent get a clean copy unless {@link IncidentFiles#choose} says otherwise.
   *
   * @param file id of the new file; a repeat answers what is there
   */
  public AttachmentView attach(UUID id, UUID file, String name, InputStream content) {
    own(id);
    AttachmentView kept = attachments.store(file, FileChoices.subject(id), name, content);
    activityLog.done("incident.attach", "incident", id);
    return kept;
  }

  /** One file of an incident, to be downloaded piece by piece. */
  public AttachmentView attachment(UUID id, UUID file) {
    own(id);
    AttachmentView found = attachments.get(FileChoices.subject(id), file);
    activityLog.done("incident.download", "attachment", file);
    return found;
  }

  /**
   * Takes a file away from a draft.
   *
   * @throws DomainException.Conflict {@code incident.already-sent}
   */
  public void detach(UUID id, UUID file) {
    own(id).requireDraft();
    attachments.remove(FileChoices.subject(id), file);
    activityLog.done("incident.detach", "incident", id);
  }

  private Incident own(UUID id) {
    return incidents.find(id).orElseThrow(DomainException.NotFound::new);
  }

  private IncidentView goOn(Incident incident, PostIncident command) {
    switch (command.status()) {
      case DRAFT -> {}
      case SUBMITTED -> sending.submit(incident);
      case SENT -> sending.send(incident, command.urgent(), command.confirmed());
    }
    incidents.flush();
    return IncidentView.of(incident);
  }
}
