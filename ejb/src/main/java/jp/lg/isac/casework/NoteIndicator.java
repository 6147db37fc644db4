package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Notes an indicator of a case.
 *
 * @param value one address, name or hash, also defanged ({@code hxxp://example[.]com}); what kind
 *     it is shows
 */
public record NoteIndicator(
    @NotBlank @Size(max = 2_000) String value, @Nullable @Size(max = 1_000) String note) {}
