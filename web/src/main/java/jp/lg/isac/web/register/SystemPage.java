package jp.lg.isac.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import jp.lg.isac.register.SystemRegister;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** One line of the register, to be added or changed. */
@Named
@ViewScoped
public class SystemPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient SystemRegister register;
  @Inject private transient Feedback feedback;

  private final SystemForm form = new SystemForm();
  private final UUID newLine = UUID.randomUUID();
  private @Nullable String id;
  private long version;

  /** Opens the line that the address names, or an empty one. */
  public void open() {
    if (isThere() && version == 0) {
      var line = register.get(Ids.of(id));
      form.fill(line);
      version = line.version();
    }
  }

  public String save() {
    if (isThere()) {
      register.change(Ids.of(id), version, form.toCommand());
    } else {
      register.add(newLine, form.toCommand());
    }
    feedback.done("register.saved");
    return "list?faces-redirect=true";
  }

  public String remove() {
    register.remove(Ids.of(id));
    feedback.done("register.removed");
    return "list?faces-redirect=true";
  }

  /** Whether it is a line that the register has already. */
  public boolean isThere() {
    return id != null && !id.isEmpty();
  }

  public SystemForm getForm() {
    return form;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
