package jp.lg.isac.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a version of a form says.
 *
 * @param recipient to whom it goes
 */
public record WriteFormDefinition(
    @NotBlank @Size(max = 100) String title,
    @NotBlank @Size(max = 100) String recipient,
    @NotEmpty @Size(max = 30) List<@Valid FormSection> sections) {
  public WriteFormDefinition {
    sections = List.copyOf(sections);
  }
}
