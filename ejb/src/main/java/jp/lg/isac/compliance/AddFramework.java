package jp.lg.isac.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The centre adds a framework, as yet without a version.
 *
 * @param title its name
 * @param publisher who publishes it
 */
public record AddFramework(
    @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 200) String publisher) {}
