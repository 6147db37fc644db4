package jp.lg.isac.incident;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a final report hands on, or why there is nothing to hand on.
 *
 * @param cause what it came from
 * @param response what was done
 * @param prevention what keeps it from happening again
 * @param noneBecause why there is no lesson; stays with the own organisation
 */
public record Lesson(
    @Nullable @Size(max = 20_000) String cause,
    @Nullable @Size(max = 20_000) String response,
    @Nullable @Size(max = 20_000) String prevention,
    @Nullable @Size(max = 2_000) String noneBecause) {}
