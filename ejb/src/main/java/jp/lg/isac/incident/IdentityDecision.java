package jp.lg.isac.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person says about something by which it could be told whose a report is.
 *
 * @param place where it stands, as {@link IdentityHitView} says
 * @param text as it is written there
 * @param masked whether readers find {@code ●●} instead, in the content of a file for everything of
 *     the same kind; in a PDF, a picture or an archive nothing is masked
 */
public record IdentityDecision(
    @NotBlank @Size(max = 500) String place,
    @NotBlank @Size(max = 2_000) String text,
    @NotNull Boolean masked) {}
