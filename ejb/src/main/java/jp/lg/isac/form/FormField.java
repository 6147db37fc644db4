package jp.lg.isac.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One field.
 *
 * @param name under which what is typed is kept; forms share it by this name
 * @param source where its text comes from, unless something is typed
 * @param required whether the form is incomplete without it
 */
public record FormField(
    @NotNull @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,59}", message = "form.name") String name,
    @NotBlank @Size(max = 100) String label,
    @NotNull FieldSource source,
    boolean required,
    @Nullable @Size(max = 300) String hint) {}
