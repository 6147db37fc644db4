package jp.lg.isac.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Fields under one heading. */
public record FormSection(
    @NotBlank @Size(max = 100) String heading,
    @NotEmpty @Size(max = 60) List<@Valid FormField> fields) {
  public FormSection {
    fields = List.copyOf(fields);
  }
}
