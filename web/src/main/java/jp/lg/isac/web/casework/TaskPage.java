package jp.lg.isac.web.casework;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.casework.Tasks;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** Something to be done in a case, to be planned or to be ticked off. */
@Named
@ViewScoped
public class TaskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient Tasks tasks;
  @Inject private transient Feedback feedback;

  private final TaskForm form = new TaskForm();
  private final UUID fresh = UUID.randomUUID();
  private @Nullable String incident;
  private @Nullable String id;
  private long version;

  /** Opens what the address names, or an empty form. */
  public void open() {
    if (isThere() && version == 0) {
      var view = tasks.get(Ids.of(incident), Ids.of(id));
      form.show(view);
      version = view.version();
    }
  }

  public String save() {
    if (isThere()) {
      tasks.change(Ids.of(incident), Ids.of(id), version, form.toCommand());
    } else {
      tasks.plan(Ids.of(incident), fresh, form.toCommand());
    }
    feedback.done("casework.task.saved");
    return toCase();
  }

  public String remove() {
    tasks.remove(Ids.of(incident), Ids.of(id));
    feedback.done("casework.task.removed");
    return toCase();
  }

  private String toCase() {
    return "index?faces-redirect=true&incident=" + incident;
  }

  /** Whether it was written down before. */
  public boolean isThere() {
    return id != null && !id.isEmpty();
  }

  /** Who can be given it. */
  public List<SelectItem> getColleagues() {
    return tasks.colleagues().stream()
        .map(colleague -> new SelectItem(colleague.username(), colleague.name()))
        .toList();
  }

  public TaskForm getForm() {
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
