package jp.lg.isac.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.lg.isac.activitylog.ActivityLog;
import jp.lg.isac.attachment.AttachmentView;
import jp.lg.isac.attachment.Attachments;
import jp.lg.isac.kernel.DomainException;
import jp.lg.isac.sharing.TenantBound;

/** The files of one's own incidents, and which of them others get a clean copy of. */
@Stateless
@TenantBound
@RolesAllowed({"STAFF", "APPROVER", "ORG_ADMIN"})
public class IncidentFiles {
  @Inject IncidentRepository incidents;
  @Inject FileChoices choices;
  @Inject Attachments attachments;
  @Inject ActivityLog activityLog;

  /** The files of an incident, in the order in which they came. */
  public List<IncidentFileView> list(UUID incident) {
    own(incident);
    Map<UUID, FileChoices.Choice> chosen = choices.of(incident);
    return attachments.of(FileChoices.subject(incident)).stream()
        .map(
            file ->
                IncidentFileView.of(file, chosen.getOrDefault(file.id(), FileChoices.Choice.NONE)))
        .toList();
  }

  /**
   * Says whether a file goes out. What went out stays with its readers until it is recalled.
   *
   * @throws DomainException.Conflict {@code incident.file-shared} once its stage was sent, {@code
   *     incident.submitted} while that waits for its 決裁
   */
  public IncidentFileView choose(UUID incident, UUID file, @Valid ChooseSharing command) {
    Incident own = own(incident);
    AttachmentView found = attachments.get(FileChoices.subject(incident), file);
    Integer stage = choices.of(incident).getOrDefault(file, FileChoices.Choice.NONE).stage();
    if (stage != null) {
      incidents.report(incident, stage).ifPresent(IncidentFiles::requireOpen);
    }
    choices.choose(own, file, command.oursOnly());
    activityLog.done("incident.choose-sharing", "attachment", file);
    return IncidentFileView.of(found, new FileChoices.Choice(command.oursOnly(), null));
  }

  private static void requireOpen(Report report) {
    if (report.state() == ReportState.SENT) {
      throw new DomainException.Conflict("incident.file-shared");
    }
    report.requireOpen();
  }

  private Incident own(UUID incident) {
    return incidents.find(incident).orElseThrow(DomainException.NotFound::new);
  }
}
