package jp.lg.isac.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Notes a talk about a case.
 *
 * @param at when it was
 * @param whom person and body that one spoke with
 * @param said what was said
 */
public record NoteContact(
    @NotNull Instant at,
    @NotNull Channel channel,
    @NotBlank @Size(max = 200) String whom,
    @NotBlank @Size(max = 4_000) String said) {}
