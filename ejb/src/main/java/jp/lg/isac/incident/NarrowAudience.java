package jp.lg.isac.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.lg.isac.sharing.Audience;

/**
 * Leaves what was shared of an incident to fewer readers.
 *
 * @param reason which those who lose it are told in place of the content
 */
public record NarrowAudience(
    @NotNull @Valid Audience audience, @NotBlank @Size(max = 1_000) String reason) {}
