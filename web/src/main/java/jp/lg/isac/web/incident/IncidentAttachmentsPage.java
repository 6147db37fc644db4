package jp.lg.isac.web.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.incident.ChooseSharing;
import jp.lg.isac.incident.IncidentFileView;
import jp.lg.isac.incident.IncidentFiles;
import jp.lg.isac.incident.IncidentState;
import jp.lg.isac.incident.IncidentView;
import jp.lg.isac.incident.Incidents;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** The files of an incident. */
@Named
@ViewScoped
public class IncidentAttachmentsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Incidents incidents;
  @Inject private transient IncidentFiles files;
  @Inject private transient Feedback feedback;

  private @Nullable String id;
  private transient @Nullable Part file;

  public IncidentView getIncident() {
    return incidents.get(Ids.of(id));
  }

  public boolean isDraft() {
    return getIncident().status() == IncidentState.DRAFT;
  }

  public List<IncidentFileView> getAttachments() {
    return files.list(Ids.of(id));
  }

  /** Keeps the chosen file. */
  public String attach() {
    if (file != null) {
      try (var content = file.getInputStream()) {
        var kept =
            incidents.attach(Ids.of(id), UUID.randomUUID(), file.getSubmittedFileName(), content);
        feedback.done("incident.attachments.kept", kept.name());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return "attachments?faces-redirect=true&id=" + id;
  }

  /** Takes a file away from the draft. */
  public String detach(UUID attachment) {
    incidents.detach(Ids.of(id), attachment);
    feedback.done("incident.attachments.removed");
    return "attachments?faces-redirect=true&id=" + id;
  }

  /** Keeps a file for the own organisation, or lets the readers have a clean copy after all. */
  public String choose(UUID attachment, boolean oursOnly) {
    files.choose(Ids.of(id), attachment, new ChooseSharing(oursOnly));
    feedback.done("incident.attachments.chosen");
    return "attachments?faces-redirect=true&id=" + id;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
