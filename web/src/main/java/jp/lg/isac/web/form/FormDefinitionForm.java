package jp.lg.isac.web.form;

import java.io.Serializable;
import java.util.Objects;
import jp.lg.isac.form.WriteFormDefinition;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a form's definition. */
public class FormDefinitionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String title;
  private @Nullable String recipient;
  private @Nullable String lines;

  static FormDefinitionForm of(WriteFormDefinition definition) {
    var form = new FormDefinitionForm();
    form.title = definition.title();
    form.recipient = definition.recipient();
    form.lines = FormLines.of(definition.sections());
    return form;
  }

  WriteFormDefinition toCommand() {
    return new WriteFormDefinition(
        Objects.requireNonNullElse(title, ""),
        Objects.requireNonNullElse(recipient, ""),
        FormLines.read(Objects.requireNonNullElse(lines, "")));
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getRecipient() {
    return recipient;
  }

  public void setRecipient(@Nullable String recipient) {
    this.recipient = recipient;
  }

  public @Nullable String getLines() {
    return lines;
  }

  public void setLines(@Nullable String lines) {
    this.lines = lines;
  }
}
