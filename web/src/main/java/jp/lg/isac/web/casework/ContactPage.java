package jp.lg.isac.web.casework;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.lg.isac.casework.Channel;
import jp.lg.isac.casework.ContactLog;
import jp.lg.isac.web.Feedback;
import jp.lg.isac.web.Ids;
import org.jspecify.annotations.Nullable;

/** A talk about a case, to be written down or told anew. */
@Named
@ViewScoped
public class ContactPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient ContactLog contacts;
  @Inject private transient Feedback feedback;

  private final ContactForm form = new ContactForm();
  private final UUID fresh = UUID.randomUUID();
  private @Nullable String incident;
  private @Nullable String id;
  private long version;

  /** Opens what the address names, or an empty form. */
  public void open() {
    if (isThere() && version == 0) {
      var view = contacts.get(Ids.of(incident), Ids.of(id));
      form.show(view);
      version = view.version();
    }
  }

  public String save() {
    if (isThere()) {
      contacts.change(Ids.of(incident), Ids.of(id), version, form.toCommand());
    } else {
      contacts.note(Ids.of(incident), fresh, form.toCommand());
    }
    feedback.done("casework.contact.saved");
    return toCase();
  }

  public String remove() {
    contacts.remove(Ids.of(incident), Ids.of(id));
    feedback.done("casework.contact.removed");
    return toCase();
  }

  private String toCase() {
    return "index?faces-redirect=true&incident=" + incident;
  }

  /** Whether it was written down before. */
  public boolean isThere() {
    return id != null && !id.isEmpty();
  }

  public List<Channel> getChannels() {
    return List.of(Channel.values());
  }

  public ContactForm getForm() {
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
