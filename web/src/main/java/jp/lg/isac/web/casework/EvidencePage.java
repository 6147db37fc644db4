package jp.lg.isac.web.casework;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.casework.EvidenceRoom;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Puts a file in as evidence of a case. */
@Named
@ViewScoped
public class EvidencePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient EvidenceRoom evidence;
  @Inject private transient Feedback feedback;

  private final EvidenceForm form = new EvidenceForm();
  private @Nullable String incident;
  private transient @Nullable Part file;

  public String keep() throws IOException {
    if (file != null) {
      try (var content = file.getInputStream()) {
        var kept =
            evidence.keep(
                Ids.of(incident),
                UUID.randomUUID(),
                file.getSubmittedFileName(),
                content,
                form.toCommand());
        feedback.done("casework.evidence.kept", kept.name(), kept.sha256());
      }
    }
    return "index?faces-redirect=true&incident=" + incident;
  }

  public EvidenceForm getForm() {
    return form;
  }

  public @Nullable String getIncident() {
    return incident;
  }

  public void setIncident(@Nullable String incident) {
    this.incident = incident;
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
