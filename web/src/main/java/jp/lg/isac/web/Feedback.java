package jp.lg.isac.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What a page tells the user about the step just taken; it survives the redirect after it. */
@ApplicationScoped
public class Feedback {
  private final Messages messages;

  Feedback() {
    this(Messages.in(java.util.Locale.JAPANESE));
  }

  @Inject
  Feedback(Messages messages) {
    this.messages = messages;
  }

  /** The step is done. */
  public void done(String key, @Nullable Object... arguments) {
    var context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    var text = messages.format(key, arguments);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
  }

  /** The step was refused; what was typed stays. */
  public void refused(String key, @Nullable Object... arguments) {
    var text = messages.format(key, arguments);
    FacesContext.getCurrentInstance().addMessage(null, error(text));
  }

  /** An error at a field; {@code {0}} in the sentence is the field's label. */
  static FacesMessage error(UIComponent field, String key) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    var label = field.getAttributes().getOrDefault("label", field.getId());
    return error(Messages.in(locale).format(key, label));
  }

  private static FacesMessage error(String text) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
  }
}
