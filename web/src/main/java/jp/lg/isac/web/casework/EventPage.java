package jp.lg.isac.web.casework;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.casework.EventKind;
import jp.lg.isac.casework.Timeline;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Something that happened in a case, to be written down or told anew. */
@Named
@ViewScoped
public class EventPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Timeline timeline;
  @Inject private transient Feedback feedback;

  private final EventForm form = new EventForm();
  private final UUID fresh = UUID.randomUUID();
  private @Nullable String incident;
  private @Nullable String id;
  private long version;

  /** Opens what the address names, or an empty form. */
  public void open() {
    if (isThere() && version == 0) {
      var view = timeline.get(Ids.of(incident), Ids.of(id));
      form.show(view);
      version = view.version();
    }
  }

  public String save() {
    if (isThere()) {
      timeline.change(Ids.of(incident), Ids.of(id), version, form.toCommand());
    } else {
      timeline.note(Ids.of(incident), fresh, form.toCommand());
    }
    feedback.done("casework.event.saved");
    return toCase();
  }

  public String remove() {
    timeline.remove(Ids.of(incident), Ids.of(id));
    feedback.done("casework.event.removed");
    return toCase();
  }

  private String toCase() {
    return "index?faces-redirect=true&incident=" + incident;
  }

  /** Whether it was written down before. */
  public boolean isThere() {
    return id != null && !id.isEmpty();
  }

  public List<EventKind> getKinds() {
    return List.of(EventKind.values());
  }

  public EventForm getForm() {
    return form;
  }

  public @Nullable String getIncident() {
    return incident;
  }

  public void setIncident(@Nullable String incident) {
    this.incident = incident;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
